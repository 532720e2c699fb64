/** Elements that clients keep for themselves, in PostgreSQL. */
@NullMarked
package chat.atrium.backend.feature.privatexml.storage;

import org.jspecify.annotations.NullMarked;
