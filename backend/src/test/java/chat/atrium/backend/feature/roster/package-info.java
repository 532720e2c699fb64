/** Rosters, tested. */
@NullMarked
package chat.atrium.backend.feature.roster;

import org.jspecify.annotations.NullMarked;
