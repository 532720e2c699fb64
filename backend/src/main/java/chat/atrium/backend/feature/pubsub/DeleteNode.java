package chat.atrium.backend.feature.pubsub;

import chat.atrium.protocol.xep.pubsub.PubSubEvent;

/** An owner takes a node away (XEP-0060 §8.4). */
record DeleteNode(Asker by, String node) implements NodeCommand {

    @Override
    public Outcome apply(PubSubState state) {
        NodeState gone = OwnedNode.of(state, node, by);
        Outcome.Builder outcome = Outcome.from(state).remove(node);
        if (gone.config().tellsOfDeletion()) {
            outcome.tell(News.of(gone, new PubSubEvent.Deleted(node)));
        }
        return outcome.build();
    }
}
