package chat.atrium.backend.feature.room.command;

import chat.atrium.backend.feature.room.aspect.ModerationAspect;
import chat.atrium.backend.feature.room.state.Occupant;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.xep.muc.Affiliation;
import chat.atrium.protocol.xep.muc.Role;

/** What somebody who asks for something may do; admins and owners need not be in the room for that. */
public record Standing(Affiliation affiliation, Role role) {

    public static Standing of(RoomState room, Jid session) {
        Affiliation affiliation = room.affiliation(session.bare());
        Role role = room.occupants().find(session).map(Occupant::role).orElseGet(() -> absent(room, affiliation));
        return new Standing(affiliation, role);
    }

    private static Role absent(RoomState room, Affiliation affiliation) {
        return affiliation.isAtLeast(Affiliation.ADMIN) ? ModerationAspect.entryRole(room, affiliation) : Role.NONE;
    }
}
