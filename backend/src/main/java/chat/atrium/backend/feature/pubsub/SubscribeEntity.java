package chat.atrium.backend.feature.pubsub;

import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.ErrorCondition;
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
        if (before == wanted) {
            return Outcome.of(state);
        }
        if (before == SubscriptionState.NONE
                && target.subscriptions().size() >= rules.limits().entities()) {
            throw new StanzaException(ErrorCondition.POLICY_VIOLATION, "too many are subscribed"); // §6.1.3.9
        }
        return Outcome.from(state)
                .change(target.with(jid, wanted))
                .store(new NodeRow.SubscriptionStored(node, jid, wanted))
                .build();
    }
}
