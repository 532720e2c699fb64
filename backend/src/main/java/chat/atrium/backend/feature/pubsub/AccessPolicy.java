package chat.atrium.backend.feature.pubsub;

import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaError;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.pubsub.AccessModel;
import chat.atrium.protocol.xep.pubsub.Affiliation;
import chat.atrium.protocol.xep.pubsub.PubSubCondition;
import chat.atrium.protocol.xep.pubsub.SubscriptionState;
import java.util.Optional;

/**
 * Who may do what with a node (XEP-0060 §4.1, §4.5). A stranger to an account learns nothing from a refusal: a node that
 * is closed to it, one that is not there, and an account that is not there are refused in the same words.
 */
public final class AccessPolicy {

    private AccessPolicy() {}

    /** True if the asker may read items, and be told of them (§6.5, §7.1.2). */
    public static boolean mayRead(NodeState node, Asker asker) {
        return findRefusal(node, asker).isEmpty();
    }

    /**
     * True if the asker may know that the node is there (§5.2, §5.3): who may read it, and at a service whoever may ask an
     * owner for it.
     */
    static boolean mayFind(NodeState node, Asker asker) {
        return mayRead(node, asker)
                || switch (asker.standing()) {
                    case OWNER, CONTACT, STRANGER -> false;
                    case VISITOR, MAKER ->
                        node.config().access() == AccessModel.AUTHORIZE && asker.at(node) == Affiliation.NONE;
                };
    }

    /** Why the asker may not read items; the same for what is sent unasked. */
    static Optional<StanzaError> findRefusal(NodeState node, Asker asker) {
        if (isLetIn(node, asker)) {
            return Optional.empty();
        }
        Affiliation affiliation = asker.at(node);
        if (affiliation == Affiliation.OUTCAST || affiliation == Affiliation.PUBLISH_ONLY) {
            return Optional.of(StanzaError.of(ErrorCondition.FORBIDDEN)); // §6.5.9.10, §6.1.3.8
        }
        return closed(node, asker).map(closed -> asker.isStranger() ? hidden() : closed);
    }

    private static boolean isLetIn(NodeState node, Asker asker) {
        return asker.owns() || asker.at(node).mayRead();
    }

    private static Optional<StanzaError> closed(NodeState node, Asker asker) {
        return switch (node.config().access()) {
            case OPEN -> Optional.empty();
            case PRESENCE -> asker.seesPresence() ? Optional.empty() : Optional.of(hidden()); // §6.5.9.6
            case ROSTER ->
                asker.groups().stream().anyMatch(node.config().groups()::contains)
                        ? Optional.empty()
                        : Optional.of( // §6.5.9.7
                                PubSubCondition.NOT_IN_ROSTER_GROUP.with(ErrorCondition.NOT_AUTHORIZED));
            case AUTHORIZE ->
                node.hasSubscriber(asker.bare())
                        ? Optional.empty()
                        : Optional.of( // §6.5.9.3
                                PubSubCondition.NOT_SUBSCRIBED.with(ErrorCondition.NOT_AUTHORIZED));
            case WHITELIST -> Optional.of(PubSubCondition.CLOSED_NODE.with(ErrorCondition.NOT_ALLOWED)); // §6.5.9.8
        };
    }

    /** The state of a new subscription; or why there is none (§6.1.3). */
    static SubscriptionState subscription(NodeState node, Asker asker) {
        if (isLetIn(node, asker)) {
            return SubscriptionState.SUBSCRIBED;
        }
        boolean asksFirst = node.config().access() == AccessModel.AUTHORIZE && asker.at(node) == Affiliation.NONE;
        if (asksFirst && !node.hasSubscriber(asker.bare())) {
            return SubscriptionState.PENDING;
        }
        findRefusal(node, asker).ifPresent(refusal -> {
            throw new StanzaException(refusal);
        });
        return SubscriptionState.SUBSCRIBED;
    }

    /** True if the asker may publish (§7.1, {@code pubsub#publish_model}). */
    public static boolean mayPublish(NodeState node, Asker asker) {
        if (isOwner(node, asker)) {
            return true;
        }
        Affiliation affiliation = asker.at(node);
        return affiliation != Affiliation.OUTCAST
                && (affiliation.mayPublish()
                        || switch (node.config().publish()) {
                            case PUBLISHERS -> false;
                            case SUBSCRIBERS -> node.hasSubscriber(asker.bare());
                            case OPEN -> mayRead(node, asker);
                        });
    }

    /** True for those who configure the node. */
    static boolean isOwner(NodeState node, Asker asker) {
        return asker.owns() || asker.at(node) == Affiliation.OWNER;
    }

    /** Refuses somebody for whom a node is not there. */
    static StanzaException noSuchNode(Asker asker) {
        return new StanzaException(
                asker.isStranger() ? hidden() : StanzaError.of(ErrorCondition.ITEM_NOT_FOUND)); // §6.5.9.11
    }

    /**
     * Refuses a change of a node that is not there: as nothing to be found where everybody may know what there is, else as
     * any change of what is not one's own (§7.1.3.1, §7.2.3.2, §8).
     */
    static StanzaException nothingToChange(Asker asker) {
        return switch (asker.standing()) {
            case OWNER, VISITOR, MAKER -> new StanzaException(StanzaError.of(ErrorCondition.ITEM_NOT_FOUND));
            case CONTACT, STRANGER -> forbidden();
        };
    }

    private static StanzaError hidden() {
        return PubSubCondition.PRESENCE_SUBSCRIPTION_REQUIRED.with(ErrorCondition.NOT_AUTHORIZED);
    }

    /** Refuses what the asker has no right to do, whether the node is there or not (§7.1.3.1, §8). */
    static StanzaException forbidden() {
        return new StanzaException(StanzaError.of(ErrorCondition.FORBIDDEN));
    }
}
