package chat.atrium.backend.feature.pubsub;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.pubsub.Affiliation;
import chat.atrium.protocol.xep.pubsub.SubscriptionState;
import java.util.List;
import java.util.Map;

/** An owner changes who is what to a node (XEP-0060 §8.9.2). Who is cast out is subscribed no more (§4.1). */
record ChangeAffiliated(Asker by, String node, Map<Jid, Affiliation> changes, NodeRules rules) implements NodeCommand {

    @Override
    public Outcome apply(PubSubState state) {
        NodeState changed = OwnedNode.of(state, node, by);
        Outcome.Builder outcome = Outcome.from(state);
        for (Map.Entry<Jid, Affiliation> change : changes.entrySet()) {
            BareJid entity = change.getKey().bare();
            if (entity.equals(state.owner())) {
                // §8.9.2.4: a node does not lose its last owner
                throw new StanzaException(ErrorCondition.NOT_ACCEPTABLE, "a node stays with whom it belongs to");
            }
            changed = changed.with(entity, change.getValue());
            outcome.store(new NodeRow.AffiliationStored(node, entity, change.getValue()));
            if (change.getValue() == Affiliation.OUTCAST) {
                changed = unsubscribed(changed, entity, outcome);
            }
        }
        if (changed.affiliations().size() > rules.limits().entities()) {
            throw new StanzaException(ErrorCondition.POLICY_VIOLATION, "too many are affiliated");
        }
        return outcome.change(changed).build();
    }

    private NodeState unsubscribed(NodeState from, BareJid entity, Outcome.Builder outcome) {
        NodeState changed = from;
        for (Jid subscriber : List.copyOf(from.subscriptions().keySet())) {
            if (subscriber.bare().equals(entity)) {
                changed = changed.with(subscriber, SubscriptionState.NONE);
                outcome.store(new NodeRow.SubscriptionStored(node, subscriber, SubscriptionState.NONE));
            }
        }
        return changed;
    }
}
