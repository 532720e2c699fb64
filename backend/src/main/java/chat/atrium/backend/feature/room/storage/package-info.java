/** Rooms in PostgreSQL: tables {@code room} and {@code room_association}. */
@NullMarked
package chat.atrium.backend.feature.room.storage;

import org.jspecify.annotations.NullMarked;
