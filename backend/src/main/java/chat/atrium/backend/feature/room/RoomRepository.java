package chat.atrium.backend.feature.room;

import chat.atrium.backend.feature.room.state.RoomRow;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.protocol.jid.BareJid;
import java.util.List;
import java.util.Optional;

/** Where rooms are kept; all methods block. */
public interface RoomRepository {

    Optional<StoredRoom> find(BareJid room);

    /** Stores a room that was open to nobody so far, with all that is known of it; gives its number. */
    long create(RoomState room);

    /** Commits the rows of one outcome together. */
    void write(RoomState room, List<RoomRow> rows);

    /** Forgets a room and its archive. */
    void delete(long number);

    /** How many rooms an account owns. */
    int owned(BareJid account);
}
