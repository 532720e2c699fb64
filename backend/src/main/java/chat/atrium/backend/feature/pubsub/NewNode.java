package chat.atrium.backend.feature.pubsub;

import chat.atrium.protocol.xep.pubsub.Affiliation;
import chat.atrium.protocol.xep.pubsub.NodeConfig;

/** A node that somebody makes: whoever makes one at a service owns it (XEP-0060 §8.1). */
record NewNode(Asker by, String name, NodeRules rules) {

    /**
     * The node, added to the outcome.
     *
     * @throws chat.atrium.protocol.stanza.StanzaException if it may not be, or not so
     */
    NodeState in(PubSubState state, NodeConfig config, Outcome.Builder outcome) {
        rules.requireName(name);
        rules.requireRoom(state, by);
        NodeState made = NodeState.of(name, rules.acceptable(config));
        outcome.store(new NodeRow.NodeStored(name, made.config()));
        if (!by.owns()) {
            made = made.with(by.bare(), Affiliation.OWNER);
            outcome.store(new NodeRow.AffiliationStored(name, by.bare(), Affiliation.OWNER));
        }
        outcome.change(made);
        return made;
    }
}
