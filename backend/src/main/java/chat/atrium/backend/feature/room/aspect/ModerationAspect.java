package chat.atrium.backend.feature.room.aspect;

import chat.atrium.backend.feature.room.state.RoomOption;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.protocol.xep.muc.Affiliation;
import chat.atrium.protocol.xep.muc.Role;
import java.util.List;
import java.util.Set;

/** Whether one needs voice to speak (XEP-0045 §5.1). */
public final class ModerationAspect implements RoomAspect {

    public static final RoomOption<Boolean> MODERATED =
            RoomOption.flag("muc#roomconfig_moderatedroom", "Moderated: newcomers may only listen", false);

    @Override
    public List<RoomOption<?>> options() {
        return List.of(MODERATED);
    }

    @Override
    public Set<String> features(RoomState room) {
        return Set.of(room.config().get(MODERATED) ? "muc_moderated" : "muc_unmoderated");
    }

    /** The role with which somebody of that affiliation comes in (§5.1.2). */
    public static Role entryRole(RoomState room, Affiliation affiliation) {
        return switch (affiliation) {
            case OWNER, ADMIN -> Role.MODERATOR;
            case MEMBER -> Role.PARTICIPANT;
            case NONE -> room.config().get(MODERATED) ? Role.VISITOR : Role.PARTICIPANT;
            case OUTCAST -> Role.NONE;
        };
    }
}
