package chat.atrium.backend.feature.room.command;

import chat.atrium.backend.feature.room.state.Occupant;
import chat.atrium.backend.feature.room.state.RoomCommand;
import chat.atrium.backend.feature.room.state.RoomOutcome;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.stanza.StanzaHeader;
import chat.atrium.protocol.xep.muc.Affiliation;
import chat.atrium.protocol.xep.muc.Item;
import chat.atrium.protocol.xep.muc.Nickname;
import chat.atrium.protocol.xep.muc.Role;
import chat.atrium.protocol.xep.muc.StatusCode;
import chat.atrium.protocol.xep.muc.UserInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Presence that does not ask to join: a new availability (XEP-0045 §7.7) or a new nickname (§7.6). */
public record Update(FullJid session, Nickname nickname, Presence presence) implements RoomCommand {

    @Override
    public RoomOutcome apply(RoomState room) {
        Optional<Occupant> found = room.occupants().find(session);
        if (found.isEmpty()) {
            return RoomOutcome.from(room)
                    .tell(expulsion(room.address(nickname)), List.of(session))
                    .build();
        }
        if (!found.get().nickname().equals(nickname)
                || !found.get().nickname().resource().equals(nickname.resource())) {
            return new Rename(session, nickname, presence).apply(room);
        }
        Occupant occupant = found.get().with(session, Appearance.clean(presence, room.jid()));
        RoomOutcome.Builder outcome = RoomOutcome.from(room).change(occupant);
        Appearance appearance =
                Appearance.of(occupant).own(Set.of(), presence.findId().orElse(null));
        appearance.toOthers(outcome);
        appearance.toSelf(outcome, occupant.recipients());
        return outcome.build();
    }

    /** §7.2.17: a client that believes to be in the room learns that it is not. */
    public static Presence expulsion(FullJid occupant) {
        Item item = Item.of(Affiliation.NONE, Role.NONE).because(null, "You are not in the room.");
        UserInfo info = UserInfo.of(item, Set.of(StatusCode.SELF_PRESENCE, StatusCode.KICKED, StatusCode.UNREACHABLE));
        return new Presence(
                StanzaHeader.empty().withFrom(occupant), Presence.Type.UNAVAILABLE, List.of(info.toElement()), null);
    }
}
