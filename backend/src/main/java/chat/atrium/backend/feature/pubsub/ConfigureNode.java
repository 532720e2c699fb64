package chat.atrium.backend.feature.pubsub;

import chat.atrium.protocol.form.Form;
import chat.atrium.protocol.xep.pubsub.NodeConfig;
import chat.atrium.protocol.xep.pubsub.PubSub;
import chat.atrium.protocol.xep.pubsub.PubSubEvent;

/** An owner configures a node (XEP-0060 §8.2); a form that is cancelled changes nothing. */
record ConfigureNode(Asker by, String node, Form form, NodeRules rules) implements NodeCommand {

    @Override
    public Outcome apply(PubSubState state) {
        NodeState before = OwnedNode.of(state, node, by);
        if (form.type() == Form.Type.CANCEL) {
            return Outcome.of(state);
        }
        NodeConfig wanted = before.config().with(NodeConfig.submitted(form, PubSub.NODE_CONFIG));
        NodeState after = before.with(rules.acceptable(wanted));
        Outcome.Builder outcome = Outcome.from(state)
                .change(after)
                .store(new NodeRow.NodeStored(node, after.config()))
                .store(new NodeRow.ItemsTrimmed(node, rules.keep(after.config())));
        if (after.config().tellsOfConfiguration()) {
            outcome.tell(News.of(after, new PubSubEvent.Configured(node))); // §8.2.5.4
        }
        return outcome.build();
    }
}
