package chat.atrium.protocol.xep.muc;

import java.util.Locale;
import java.util.Optional;

/** What an account is to a room for good, present or not (XEP-0045 §5.2); in order of what they may do. */
public enum Affiliation {
    /** Banned. */
    OUTCAST,
    NONE,
    MEMBER,
    ADMIN,
    OWNER;

    public boolean isAtLeast(Affiliation other) {
        return compareTo(other) >= 0;
    }

    /** The value of the attribute. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Affiliation> find(String wireName) {
        for (Affiliation affiliation : values()) {
            if (affiliation.wireName().equals(wireName)) {
                return Optional.of(affiliation);
            }
        }
        return Optional.empty();
    }
}
