package chat.atrium.backend.feature.room.state;

/**
 * A pure function over the state of a room: no I/O, no clock, no randomness; what it needs of these are its arguments.
 */
@FunctionalInterface
public interface RoomCommand {

    /**
     * What happens when the command meets the room.
     *
     * @throws chat.atrium.protocol.stanza.StanzaException if it is refused; nothing has changed then
     */
    RoomOutcome apply(RoomState room);
}
