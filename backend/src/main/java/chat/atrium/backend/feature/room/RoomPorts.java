package chat.atrium.backend.feature.room;

import chat.atrium.backend.archive.ArchiveRepository;
import chat.atrium.backend.archive.Archives;
import chat.atrium.backend.cluster.HomeRecords;
import chat.atrium.backend.feature.room.state.Association;
import chat.atrium.backend.feature.room.state.RoomLimits;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.backend.port.FanoutDelivery;
import chat.atrium.backend.port.MemberSessions;
import chat.atrium.backend.port.StanzaIngress;
import chat.atrium.backend.settings.LimitSettings;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a room needs of the house.
 *
 * @param inside the way to sessions that are in a room
 * @param outside the way to everybody else
 * @param records where a room leaves to its next home who is in it
 * @param deserted how long a room waits for people whose connections broke
 */
public record RoomPorts(
        MembersTold repository,
        Archives archives,
        ArchiveRepository messages,
        FanoutDelivery inside,
        StanzaIngress outside,
        MemberSessions members,
        InstantSource clock,
        RoomLimits limits,
        Duration deserted,
        HomeRecords records) {

    /** The sessions that get what the members of that room get. */
    List<FullJid> sessionsOfMembers(RoomState room) {
        if (members.isEmpty()) {
            return List.of();
        }
        List<FullJid> sessions = new ArrayList<>();
        for (Map.Entry<BareJid, Association> entry : room.associations().entrySet()) {
            if (entry.getValue().isMember()) {
                sessions.addAll(members.of(entry.getKey()));
            }
        }
        return sessions;
    }

    static RoomLimits limits(LimitSettings settings) {
        return new RoomLimits(
                settings.roomOccupants(),
                settings.roomHistory(),
                settings.roomAssociations(),
                settings.roomsPerOwner());
    }
}
