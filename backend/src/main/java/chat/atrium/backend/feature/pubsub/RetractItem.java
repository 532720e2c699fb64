package chat.atrium.backend.feature.pubsub;

import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaError;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.pubsub.PubSubCondition;
import chat.atrium.protocol.xep.pubsub.PubSubEvent;
import java.util.List;
import java.util.Optional;

/**
 * Somebody takes an item back (XEP-0060 §7.2).
 *
 * @param found the item, if it is there
 * @param told subscribers are to be told even if the node does not say so
 */
record RetractItem(Asker by, String node, String id, Optional<StoredItem> found, boolean told) implements NodeCommand {

    @Override
    public Outcome apply(PubSubState state) {
        NodeState target = state.find(node).orElseThrow(() -> AccessPolicy.nothingToChange(by)); // §7.2.3.2
        if (!AccessPolicy.isOwner(target, by) && !AccessPolicy.mayPublish(target, by)) {
            throw AccessPolicy.forbidden(); // §7.2.3.1
        }
        if (!target.config().keepsItems()) {
            // §7.2.3.5
            throw new StanzaException(PubSubCondition.unsupported("persistent-items"));
        }
        if (found.isEmpty()) {
            // §7.2.3.3; who may not read does not learn which items there are
            throw AccessPolicy.mayRead(target, by)
                    ? new StanzaException(StanzaError.of(ErrorCondition.ITEM_NOT_FOUND))
                    : AccessPolicy.forbidden();
        }
        if (!mayRetract(target, found.get())) {
            throw AccessPolicy.forbidden();
        }
        Outcome.Builder outcome = Outcome.from(state).store(new NodeRow.ItemRemoved(node, id));
        if (told || target.config().tellsOfRetraction()) {
            outcome.tell(News.of(target, new PubSubEvent.Retracted(node, List.of(id))));
        }
        return outcome.build();
    }

    /** Owners take back everything, others what they have published themselves (§4.1). */
    private boolean mayRetract(NodeState target, StoredItem item) {
        return AccessPolicy.isOwner(target, by) || item.publisher().equals(by.bare());
    }
}
