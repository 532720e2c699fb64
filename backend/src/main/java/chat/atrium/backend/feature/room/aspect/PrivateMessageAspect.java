package chat.atrium.backend.feature.room.aspect;

import chat.atrium.backend.feature.room.state.RoomOption;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.protocol.xep.muc.Role;
import java.util.List;

/** Who may send private messages (XEP-0045 §7.5). */
public final class PrivateMessageAspect implements RoomAspect {

    private static final RoomOption<Senders> SENDERS = RoomOption.choice(
            "muc#roomconfig_allowpm", "Who may send private messages", Senders.class, Senders::label, Senders.ANYONE);

    /** Who may. */
    enum Senders {
        ANYONE("Anyone"),
        PARTICIPANTS("Anyone with voice"),
        MODERATORS("Moderators"),
        NONE("Nobody");

        private final String label;

        Senders(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    @Override
    public List<RoomOption<?>> options() {
        return List.of(SENDERS);
    }

    public static boolean maySend(RoomState room, Role role) {
        return switch (room.config().get(SENDERS)) {
            case ANYONE -> true;
            case PARTICIPANTS -> role.isAtLeast(Role.PARTICIPANT);
            case MODERATORS -> role == Role.MODERATOR;
            case NONE -> false;
        };
    }
}
