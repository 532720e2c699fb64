package chat.atrium.backend.feature.pubsub;

import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.pubsub.PubSubEvent;
import chat.atrium.protocol.xep.pubsub.SubscriptionState;
import java.util.Map;

/** An owner changes who is subscribed, and so approves who waits for it (XEP-0060 §8.8.2). */
record ChangeSubscribers(Asker by, String node, Map<Jid, SubscriptionState> changes, NodeRules rules)
        implements NodeCommand {

    @Override
    public Outcome apply(PubSubState state) {
        NodeState changed = OwnedNode.of(state, node, by);
        Outcome.Builder outcome = Outcome.from(state);
        for (Map.Entry<Jid, SubscriptionState> change : changes.entrySet()) {
            Jid entity = change.getKey();
            SubscriptionState wanted = change.getValue();
            if (changed.subscription(entity) != wanted) {
                if (wanted == SubscriptionState.PENDING) {
                    throw new StanzaException(ErrorCondition.NOT_ACCEPTABLE, "only subscribers ask"); // §8.8.2.4
                }
                changed = changed.with(entity, wanted);
                outcome.store(new NodeRow.SubscriptionStored(node, entity, wanted))
                        .tell(new News(changed, new PubSubEvent.Subscribed(node, entity, wanted), entity)); // §8.8.4
            }
        }
        if (changed.subscriptions().size() > rules.limits().entities()) {
            throw new StanzaException(ErrorCondition.POLICY_VIOLATION, "too many are subscribed");
        }
        return outcome.change(changed).build();
    }
}
