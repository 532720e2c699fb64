/** A room as a pure function: {@code state.apply(command)} gives an outcome, without I/O, clock or randomness. */
@NullMarked
package chat.atrium.backend.feature.room.state;

import org.jspecify.annotations.NullMarked;
