/** Rosters in PostgreSQL: one row per contact, per waiting request, and per roster for its version. */
@NullMarked
package chat.atrium.backend.feature.roster.storage;

import org.jspecify.annotations.NullMarked;
