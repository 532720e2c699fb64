/** One class for each concern of rooms: its options, what discovery says of it, whom it keeps out, what it adds. */
@NullMarked
package chat.atrium.backend.feature.room.aspect;

import org.jspecify.annotations.NullMarked;
