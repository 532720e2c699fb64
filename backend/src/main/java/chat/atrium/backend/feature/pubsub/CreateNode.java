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
        if (!by.mayMakeNodes()) {
            throw AccessPolicy.forbidden(); // §8.1.1
        }
        if (state.find(node).isPresent()) {
            throw new StanzaException(StanzaError.of(ErrorCondition.CONFLICT)); // §8.1.1
        }
        NodeConfig wanted = config == null
                ? rules.defaults()
                : rules.defaults().with(NodeConfig.submitted(config, PubSub.NODE_CONFIG));
        Outcome.Builder outcome = Outcome.from(state);
        new NewNode(by, node, rules).in(state, wanted, outcome);
        return outcome.build();
    }
}
