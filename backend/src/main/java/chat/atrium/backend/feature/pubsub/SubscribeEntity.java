package chat.atrium.backend.feature.pubsub;

import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.ErrorType;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.pubsub.PubSubCondition;
import chat.atrium.protocol.xep.pubsub.SubscriptionState;

/** Somebody subscribes one of the own addresses (XEP-0060 §6.1); again is no harm. */
record SubscribeEntity(Asker by, String node, Jid jid, NodeRules rules) implements NodeCommand {

    @Override
    public Outcome apply(PubSubState state) {
        if (!jid.bare().equals(by.bare())) {
            throw new StanzaException(PubSubCondition.INVALID_JID.with(ErrorCondition.BAD_REQUEST)); // §6.1.3.1
        }
        NodeState target = state.find(node).orElseThrow(() -> AccessPolicy.noSuchNode(by)); // §6.1.3.12
        SubscriptionState wanted = AccessPolicy.subscription(target, by);
        SubscriptionState before = target.subscription(jid);
        if (before == SubscriptionState.PENDING && wanted == SubscriptionState.PENDING) {
            // §6.1.3.7
            throw new StanzaException(PubSubCondition.PENDING_SUBSCRIPTION.with(ErrorCondition.NOT_AUTHORIZED));
        }
        if (before == wanted) {
            return Outcome.of(state); // §6.1.6
        }
        if (before == SubscriptionState.NONE) {
            requireRoom(target);
        }
        return Outcome.from(state)
                .change(target.with(jid, wanted))
                .store(new NodeRow.SubscriptionStored(node, jid, wanted))
                .build();
    }

    /** §6.1.3.9. The places of a node are not all for one. */
    private void requireRoom(NodeState target) {
        if (target.subscriptions().size() >= rules.limits().entities()
                || target.subscribers(jid.bare()).size() >= rules.limits().subscriptions()) {
            throw new StanzaException(PubSubCondition.TOO_MANY_SUBSCRIPTIONS
                    .with(ErrorCondition.POLICY_VIOLATION)
                    .withType(ErrorType.WAIT));
        }
    }
}
