package chat.atrium.backend.feature.pubsub;

import chat.atrium.protocol.jid.BareJid;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * All nodes of one owner, an account or a service, in memory.
 *
 * @param number by which storage knows the owner
 */
public record PubSubState(BareJid owner, long number, Map<String, NodeState> nodes) {

    public PubSubState {
        nodes = Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
    }

    /** What happens when the command meets this state; neither changes. */
    public Outcome apply(NodeCommand command) {
        return command.apply(this);
    }

    public Optional<NodeState> find(String node) {
        return Optional.ofNullable(nodes.get(node));
    }

    PubSubState with(NodeState node) {
        Map<String, NodeState> changed = new LinkedHashMap<>(nodes);
        changed.put(node.name(), node);
        return new PubSubState(owner, number, changed);
    }

    PubSubState without(String node) {
        Map<String, NodeState> changed = new LinkedHashMap<>(nodes);
        changed.remove(node);
        return new PubSubState(owner, number, changed);
    }
}
