package chat.atrium.protocol.xep.roster;

import java.util.Locale;

/** Who of account and contact sees the other's presence (RFC 6121 §2.1.2.5). */
public enum Subscription {
    NONE,
    /** The account sees the contact's presence. */
    TO,
    /** The contact sees the account's presence. */
    FROM,
    BOTH,
    /** In a set and in a push only: the item goes away. */
    REMOVE;

    /** True if the account sees the contact's presence. */
    public boolean sees() {
        return this == TO || this == BOTH;
    }

    /** True if the contact sees the account's presence. */
    public boolean isSeen() {
        return this == FROM || this == BOTH;
    }

    /** The subscription of which both directions are known. */
    public static Subscription of(boolean sees, boolean isSeen) {
        if (sees) {
            return isSeen ? BOTH : TO;
        }
        return isSeen ? FROM : NONE;
    }

    /** The value of the attribute. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** An unknown value is as good as none (RFC 6121 §2.1.2.5). */
    static Subscription read(String value) {
        return switch (value) {
            case "to" -> TO;
            case "from" -> FROM;
            case "both" -> BOTH;
            case "remove" -> REMOVE;
            default -> NONE;
        };
    }
}
