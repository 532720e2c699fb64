package chat.atrium.backend.feature.pubsub;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.pubsub.Affiliation;
import chat.atrium.protocol.xep.pubsub.PubSubEvent;
import chat.atrium.protocol.xep.pubsub.SubscriptionState;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * An owner changes who is what to a node (XEP-0060 §8.9.2). Who is cast out is subscribed no more, and who waited for the
 * word of an owner waits no more (§4.1, §8.7.4).
 */
record ChangeAffiliated(Asker by, String node, Map<Jid, Affiliation> changes, NodeRules rules) implements NodeCommand {

    @Override
    public Outcome apply(PubSubState state) {
        NodeState changed = OwnedNode.of(state, node, by);
        Outcome.Builder outcome = Outcome.from(state);
        Set<BareJid> seen = new HashSet<>();
        for (Map.Entry<Jid, Affiliation> change : changes.entrySet()) {
            BareJid entity = change.getKey().bare();
            if (!seen.add(entity)) {
                throw new StanzaException(ErrorCondition.BAD_REQUEST, "each entity once"); // §8.9.2.4
            }
            if (entity.equals(state.owner())) {
                throw lastOwner();
            }
            changed = changed(changed, entity, change.getValue(), outcome);
        }
        if (state.owner().isDomain() && changed.owners().isEmpty()) {
            throw lastOwner();
        }
        if (changed.affiliations().size() > rules.limits().entities()) {
            throw new StanzaException(ErrorCondition.POLICY_VIOLATION, "too many are affiliated");
        }
        return outcome.change(changed).build();
    }

    /** §8.9.2.4. */
    private static StanzaException lastOwner() {
        return new StanzaException(ErrorCondition.NOT_ACCEPTABLE, "a node does not lose its last owner");
    }

    private NodeState changed(NodeState before, BareJid entity, Affiliation wanted, Outcome.Builder outcome) {
        if (!before.affiliation(entity).mayBecome(wanted)) {
            throw new StanzaException(ErrorCondition.NOT_ACCEPTABLE, "first " + entity + " has to be none"); // §4.1
        }
        NodeState changed = before.with(entity, wanted);
        outcome.store(new NodeRow.AffiliationStored(node, entity, wanted));
        for (Jid subscriber : before.subscribers(entity)) {
            SubscriptionState state = before.subscription(subscriber);
            SubscriptionState then = wanted == Affiliation.OUTCAST
                    ? SubscriptionState.NONE
                    : wanted.mayRead() ? SubscriptionState.SUBSCRIBED : state;
            if (then != state) {
                changed = changed.with(subscriber, then);
                outcome.store(new NodeRow.SubscriptionStored(node, subscriber, then))
                        .tell(new News(changed, new PubSubEvent.Subscribed(node, subscriber, then), subscriber));
            }
        }
        return changed;
    }
}
