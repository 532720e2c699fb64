package chat.atrium.protocol.xep.pubsub;

import java.util.Optional;

/** How far a subscription to a node is (XEP-0060 §4.2). */
public enum SubscriptionState {
    NONE,
    /** An owner has not approved it yet. */
    PENDING,
    SUBSCRIBED;

    public String wireName() {
        return Wire.dashed(this);
    }

    public static Optional<SubscriptionState> find(String wireName) {
        return Wire.find(values(), SubscriptionState::wireName, wireName);
    }
}
