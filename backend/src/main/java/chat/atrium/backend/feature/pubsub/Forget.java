package chat.atrium.backend.feature.pubsub;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.xep.pubsub.Affiliation;
import chat.atrium.protocol.xep.pubsub.PubSubEvent;
import chat.atrium.protocol.xep.pubsub.SubscriptionState;

/**
 * An account is gone: whoever gets its name later inherits nothing. At a service a node that nobody owns any more goes,
 * as nobody could ever change it.
 */
record Forget(BareJid account) implements NodeCommand {

    @Override
    public Outcome apply(PubSubState state) {
        Outcome.Builder outcome = Outcome.from(state);
        for (NodeState node : state.nodes().values()) {
            NodeState without = without(node, outcome);
            if (state.owner().isDomain() && without.owners().isEmpty()) {
                outcome.remove(node.name());
                if (node.config().tellsOfDeletion()) {
                    outcome.tell(News.of(without, new PubSubEvent.Deleted(node.name())));
                }
            } else if (!without.equals(node)) {
                outcome.change(without);
            }
        }
        return outcome.build();
    }

    private NodeState without(NodeState node, Outcome.Builder outcome) {
        NodeState changed = node;
        if (node.affiliation(account) != Affiliation.NONE) {
            changed = changed.with(account, Affiliation.NONE);
            outcome.store(new NodeRow.AffiliationStored(node.name(), account, Affiliation.NONE));
        }
        for (Jid subscriber : node.subscribers(account)) {
            changed = changed.with(subscriber, SubscriptionState.NONE);
            outcome.store(new NodeRow.SubscriptionStored(node.name(), subscriber, SubscriptionState.NONE));
        }
        return changed;
    }
}
