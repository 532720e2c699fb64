package chat.atrium.backend.feature.room;

import chat.atrium.backend.feature.room.state.Association;
import chat.atrium.backend.feature.room.state.History;
import chat.atrium.backend.feature.room.state.OccupantIds;
import chat.atrium.backend.feature.room.state.Occupants;
import chat.atrium.backend.feature.room.state.RoomConfig;
import chat.atrium.backend.feature.room.state.RoomLimits;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.backend.feature.room.state.Subject;
import chat.atrium.protocol.jid.BareJid;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What storage knows of a room.
 *
 * @param deserted since when nobody is in a room that is not persistent
 */
public record StoredRoom(
        long number,
        OccupantIds ids,
        RoomConfig config,
        Subject subject,
        Map<BareJid, Association> associations,
        @Nullable Instant deserted) {

    /** The room with nobody in it. */
    RoomState toState(BareJid jid, RoomLimits limits, History history) {
        return new RoomState(jid, number, ids, limits, config, subject, associations, Occupants.NOBODY, history);
    }
}
