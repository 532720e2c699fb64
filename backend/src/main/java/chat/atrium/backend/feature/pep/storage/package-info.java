/** What many accounts have published, in PostgreSQL. */
@NullMarked
package chat.atrium.backend.feature.pep.storage;

import org.jspecify.annotations.NullMarked;
