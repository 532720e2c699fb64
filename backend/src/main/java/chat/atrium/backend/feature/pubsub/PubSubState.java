package chat.atrium.backend.feature.pubsub;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.xep.pubsub.Affiliation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * All nodes of one owner, an account or a service, in memory.
 *
 * @param number by which storage knows the owner
 * @param bytes that all items have together
 */
public record PubSubState(BareJid owner, long number, Map<String, NodeState> nodes, long bytes) {

    /** The map is given away: it is large at a service, and not copied for each item that is published. */
    public PubSubState {
        nodes = Collections.unmodifiableMap(nodes);
    }

    /** What happens when the command meets this state; neither changes. */
    public Outcome apply(NodeCommand command) {
        return command.apply(this);
    }

    public Optional<NodeState> find(String node) {
        return Optional.ofNullable(nodes.get(node));
    }

    /** An owner without nodes. */
    public static PubSubState of(BareJid owner, long number) {
        return new PubSubState(owner, number, Map.of(), 0);
    }

    /** How many nodes are owned by an account that is not the owner of all of them. */
    int countOwnedBy(BareJid account) {
        int owned = 0;
        for (NodeState node : nodes.values()) {
            if (node.affiliation(account) == Affiliation.OWNER) {
                owned++;
            }
        }
        return owned;
    }

    /** The same with so many bytes more. */
    PubSubState grownBy(long more) {
        return new PubSubState(owner, number, nodes, bytes + more);
    }

    PubSubState with(NodeState node) {
        Map<String, NodeState> changed = new LinkedHashMap<>(nodes);
        changed.put(node.name(), node);
        return new PubSubState(owner, number, changed, bytes);
    }

    PubSubState without(String node) {
        Map<String, NodeState> changed = new LinkedHashMap<>(nodes);
        changed.remove(node);
        return new PubSubState(owner, number, changed, bytes);
    }
}
