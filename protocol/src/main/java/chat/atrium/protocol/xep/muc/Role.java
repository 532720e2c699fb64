package chat.atrium.protocol.xep.muc;

import java.util.Locale;
import java.util.Optional;

/** What somebody may do in a room during a visit (XEP-0045 §5.1); in order of what that is. */
public enum Role {
    /** Not in the room. */
    NONE,
    /** Listens, and speaks only where everybody may. */
    VISITOR,
    PARTICIPANT,
    MODERATOR;

    public boolean isAtLeast(Role other) {
        return compareTo(other) >= 0;
    }

    /** The value of the attribute. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> find(String wireName) {
        for (Role role : values()) {
            if (role.wireName().equals(wireName)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
