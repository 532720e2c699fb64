package chat.atrium.backend.feature.room.aspect;

import chat.atrium.backend.feature.room.state.RoomOption;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.xep.muc.JoinRequest;
import chat.atrium.protocol.xep.muc.Role;
import chat.atrium.protocol.xep.muc.UserInfo;
import chat.atrium.protocol.xml.Element;
import java.util.List;
import java.util.Set;

/** Whose presence everybody sees (XEP-0045 §7.2.3), and what in it only the room itself may say (§14.3). */
public final class PresenceAspect implements RoomAspect {

    private static final RoomOption<Set<Role>> SHOWN = RoomOption.choices(
            "muc#roomconfig_presencebroadcast",
            "Whose presence everybody sees",
            Role.class,
            Role::wireName,
            Set.of(Role.VISITOR, Role.PARTICIPANT, Role.MODERATOR));

    @Override
    public List<RoomOption<?>> options() {
        return List.of(SHOWN);
    }

    @Override
    public boolean isOurs(BareJid room, Element payload) {
        return payload.is(UserInfo.NAMESPACE, "x") || payload.is(JoinRequest.NAMESPACE, "x");
    }

    public static boolean isShown(RoomState room, Role role) {
        return room.config().get(SHOWN).contains(role);
    }
}
