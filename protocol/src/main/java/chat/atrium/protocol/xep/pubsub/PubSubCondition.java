package chat.atrium.protocol.xep.pubsub;

import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaError;
import chat.atrium.protocol.xml.Element;

/** What goes with the defined condition of an error (XEP-0060 §16.3). */
public enum PubSubCondition {
    CLOSED_NODE,
    INVALID_JID,
    INVALID_PAYLOAD,
    ITEM_FORBIDDEN,
    ITEM_REQUIRED,
    JID_REQUIRED,
    MAX_NODES_EXCEEDED,
    NODEID_REQUIRED,
    NOT_IN_ROSTER_GROUP,
    NOT_SUBSCRIBED,
    PAYLOAD_REQUIRED,
    PAYLOAD_TOO_BIG,
    PENDING_SUBSCRIPTION,
    PRECONDITION_NOT_MET,
    PRESENCE_SUBSCRIPTION_REQUIRED,
    TOO_MANY_SUBSCRIPTIONS,
    UNSUPPORTED_ACCESS_MODEL;

    /** The error of that condition with this one inside. */
    public StanzaError with(ErrorCondition condition) {
        return StanzaError.of(condition).withDetail(Element.of(PubSub.ERRORS, Wire.dashed(this)));
    }

    /** A feature of the protocol is not there, by its name in service discovery without the namespace (§10). */
    public static StanzaError unsupported(String feature) {
        return StanzaError.of(ErrorCondition.FEATURE_NOT_IMPLEMENTED)
                .withDetail(Element.builder(PubSub.ERRORS, "unsupported")
                        .attribute("feature", feature)
                        .build());
    }
}
