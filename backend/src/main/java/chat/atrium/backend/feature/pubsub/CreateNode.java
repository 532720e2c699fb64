package chat.atrium.backend.feature.pubsub;

import chat.atrium.protocol.form.Form;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaError;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.pubsub.NodeConfig;
import chat.atrium.protocol.xep.pubsub.PubSub;
import org.jspecify.annotations.Nullable;

/** Somebody makes a node (XEP-0060 §8.1). */
record CreateNode(Asker by, String node, @Nullable Form config, NodeRules rules) implements NodeCommand {

    @Override
    public Outcome apply(PubSubState state) {
        if (!by.owns()) {
            throw AccessPolicy.forbidden(); // §8.1.3.2
        }
        if (state.find(node).isPresent()) {
            throw new StanzaException(StanzaError.of(ErrorCondition.CONFLICT)); // §8.1.3.3
        }
        rules.requireName(node);
        rules.requireRoom(state);
        NodeConfig wanted = config == null
                ? rules.defaults()
                : rules.defaults().with(NodeConfig.submitted(config, PubSub.NODE_CONFIG));
        NodeState made = NodeState.of(node, rules.acceptable(wanted));
        return Outcome.from(state)
                .change(made)
                .store(new NodeRow.NodeStored(node, made.config()))
                .build();
    }
}
