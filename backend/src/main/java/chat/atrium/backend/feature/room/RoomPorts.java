package chat.atrium.backend.feature.room;

import chat.atrium.backend.archive.ArchiveRepository;
import chat.atrium.backend.archive.Archives;
import chat.atrium.backend.feature.room.state.RoomLimits;
import chat.atrium.backend.port.FanoutDelivery;
import chat.atrium.backend.port.MemberSessions;
import chat.atrium.backend.port.StanzaIngress;
import chat.atrium.backend.settings.LimitSettings;
import java.time.Duration;
import java.time.InstantSource;

/**
 * What a room needs of the house.
 *
 * @param inside the way to sessions that are in a room
 * @param outside the way to everybody else
 * @param deserted how long a room waits for people whose connections broke
 */
public record RoomPorts(
        RoomRepository repository,
        Archives archives,
        ArchiveRepository messages,
        FanoutDelivery inside,
        StanzaIngress outside,
        MemberSessions members,
        InstantSource clock,
        RoomLimits limits,
        Duration deserted) {

    static RoomLimits limits(LimitSettings settings) {
        return new RoomLimits(
                settings.roomOccupants(),
                settings.roomHistory(),
                settings.roomAssociations(),
                settings.roomsPerOwner());
    }
}
