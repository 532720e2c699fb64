package chat.atrium.backend.feature.pubsub;

import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.pubsub.PubSubEvent;
import chat.atrium.protocol.xep.pubsub.SubscriptionApproval;
import chat.atrium.protocol.xep.pubsub.SubscriptionState;

/** An owner lets somebody subscribe who waits for it, or does not (XEP-0060 §8.6). The first word holds. */
record DecideSubscription(Asker by, SubscriptionApproval approval) implements NodeCommand {

    @Override
    public Outcome apply(PubSubState state) {
        String node = approval.node();
        Jid subscriber = approval.subscriber();
        NodeState target = OwnedNode.of(state, node, by);
        if (target.subscription(subscriber) != SubscriptionState.PENDING) {
            throw new StanzaException(ErrorCondition.ITEM_NOT_FOUND, "nobody waits for this any more");
        }
        SubscriptionState wanted = approval.allowed() ? SubscriptionState.SUBSCRIBED : SubscriptionState.NONE;
        NodeState changed = target.with(subscriber, wanted);
        return Outcome.from(state)
                .change(changed)
                .store(new NodeRow.SubscriptionStored(node, subscriber, wanted))
                .tell(new News(changed, new PubSubEvent.Subscribed(node, subscriber, wanted), subscriber))
                .build();
    }
}
