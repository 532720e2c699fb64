package chat.atrium.backend.feature.room.aspect;

import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.protocol.xep.register.RegisterQuery;
import java.util.Set;

/** Accounts may register with a room by themselves (XEP-0045 §7.10), where that gives them no more than they have. */
public final class RegistrationAspect implements RoomAspect {

    @Override
    public Set<String> features(RoomState room) {
        return isOpen(room) ? Set.of(RegisterQuery.NAMESPACE) : Set.of();
    }

    /** Members come into rooms that are closed to others, and have a voice in moderated ones (§5.1.2). */
    public static boolean isOpen(RoomState room) {
        return !room.config().get(MembersAspect.MEMBERS_ONLY) && !room.config().get(ModerationAspect.MODERATED);
    }
}
