package chat.atrium.backend.feature.pubsub;

import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.pubsub.PubSubCondition;
import chat.atrium.protocol.xep.pubsub.PubSubEvent;

/** An owner takes all items away (XEP-0060 §8.5). */
record PurgeNode(Asker by, String node) implements NodeCommand {

    @Override
    public Outcome apply(PubSubState state) {
        NodeState purged = OwnedNode.of(state, node, by);
        if (!purged.config().keepsItems()) {
            // §8.5.3.3
            throw new StanzaException(PubSubCondition.unsupported("persistent-items"));
        }
        Outcome.Builder outcome = Outcome.from(state).store(new NodeRow.ItemsTrimmed(node, 0));
        if (purged.config().tellsOfRetraction()) {
            outcome.tell(News.of(purged, new PubSubEvent.Purged(node)));
        }
        return outcome.build();
    }
}
