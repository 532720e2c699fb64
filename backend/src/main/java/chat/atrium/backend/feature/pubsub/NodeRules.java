package chat.atrium.backend.feature.pubsub;

import chat.atrium.backend.settings.PubSubSettings;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaError;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.pubsub.AccessModel;
import chat.atrium.protocol.xep.pubsub.NodeConfig;
import chat.atrium.protocol.xep.pubsub.PubSub;
import chat.atrium.protocol.xep.pubsub.PubSubCondition;
import chat.atrium.protocol.xml.Element;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * What holds for all nodes of an owner.
 *
 * @param defaults how a node is configured that nobody has configured
 * @param accessModels those that a node may have
 * @param limits how much may be kept
 */
public record NodeRules(NodeConfig defaults, Set<AccessModel> accessModels, PubSubSettings limits) {

    public NodeRules {
        accessModels = Set.copyOf(accessModels);
    }

    /** Refuses names that are too long (RFC 6120 §8.3.3.12). */
    void requireName(String name) {
        if (name.getBytes(StandardCharsets.UTF_8).length > limits.nameBytes()) {
            throw new StanzaException(
                    ErrorCondition.POLICY_VIOLATION, "names have at most " + limits.nameBytes() + " bytes");
        }
    }

    /** Refuses a further node where there are as many as may be (XEP-0060 §7.1.3.5). */
    void requireRoom(PubSubState state) {
        if (state.nodes().size() >= limits.nodes()) {
            throw new StanzaException(PubSubCondition.MAX_NODES_EXCEEDED.with(ErrorCondition.CONFLICT));
        }
    }

    /** Refuses a configuration that no node here may have (XEP-0060 §8.2.5.3). */
    NodeConfig acceptable(NodeConfig config) {
        if (config.exceeds(limits.items())) {
            throw new StanzaException(
                    ErrorCondition.NOT_ACCEPTABLE, "a node keeps at most " + limits.items() + " items");
        }
        if (!accessModels.contains(config.access())) {
            // §8.1.3.4
            throw new StanzaException(StanzaError.of(ErrorCondition.NOT_ACCEPTABLE)
                    .withDetail(Element.of(PubSub.ERRORS, "unsupported-access-model")));
        }
        return config;
    }

    /** How many items a node of that configuration keeps: the last one also where it is only sent to newcomers. */
    int keep(NodeConfig config) {
        return config.keepsItems() ? config.maxItems(limits.items()) : 1;
    }
}
