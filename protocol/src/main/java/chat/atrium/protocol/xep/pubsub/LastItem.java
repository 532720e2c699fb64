package chat.atrium.protocol.xep.pubsub;

import java.util.Locale;
import java.util.Optional;

/** When the last item is sent unasked (XEP-0060 §16.4.4, {@code pubsub#send_last_published_item}). */
public enum LastItem {
    NEVER,
    /** To a new subscriber. */
    ON_SUB,
    /** To a new subscriber, and to whoever comes online. */
    ON_SUB_AND_PRESENCE;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<LastItem> find(String wireName) {
        return Wire.find(values(), LastItem::wireName, wireName);
    }
}
