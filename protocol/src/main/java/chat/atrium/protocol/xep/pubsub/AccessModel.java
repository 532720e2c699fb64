package chat.atrium.protocol.xep.pubsub;

import java.util.Locale;
import java.util.Optional;

/** Who may subscribe to a node and read its items (XEP-0060 §4.5). */
public enum AccessModel {
    /** Everybody. */
    OPEN,
    /** Whoever gets the owner's presence. */
    PRESENCE,
    /** Whoever is in one of the owner's roster groups that the configuration names. */
    ROSTER,
    /** Whoever an owner has approved. */
    AUTHORIZE,
    /** Whoever has an affiliation that says so. */
    WHITELIST;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<AccessModel> find(String wireName) {
        return Wire.find(values(), AccessModel::wireName, wireName);
    }
}
