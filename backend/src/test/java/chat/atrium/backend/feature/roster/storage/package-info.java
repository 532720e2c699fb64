/** Rosters on a real PostgreSQL, tested. */
@NullMarked
package chat.atrium.backend.feature.roster.storage;

import org.jspecify.annotations.NullMarked;
