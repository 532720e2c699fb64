package chat.atrium.backend.feature.pep;

import chat.atrium.backend.feature.pubsub.NodeHost;
import chat.atrium.backend.feature.pubsub.NodeState;
import chat.atrium.backend.feature.pubsub.PubSubHome;
import chat.atrium.backend.feature.pubsub.PubSubRequests;
import chat.atrium.protocol.xep.pubsub.Item;
import chat.atrium.protocol.xep.pubsub.NodeConfig;
import java.util.List;
import java.util.Optional;

/** The nodes of an account, as the account itself sees and changes them; for work in their mailbox. */
public final class OwnNodes {

    private final PubSubRequests requests;
    private final NodeHost host;
    private final PubSubHome home;

    OwnNodes(PubSubRequests requests, NodeHost host, PubSubHome home) {
        this.requests = requests;
        this.host = host;
        this.home = home;
    }

    /** How a node is configured, if it is there. */
    public Optional<NodeConfig> findConfig(String node) {
        return home.state().find(node).map(NodeState::config);
    }

    /** The items of a node, the newest first, as many as are read at once; none if it is not there. */
    public List<Item> items(String node) {
        return home.state().find(node).isEmpty() ? List.of() : requests.items(host, home, node);
    }

    public Optional<Item> findItem(String node, String id) {
        return requests.findItem(host, home, node, id);
    }

    /**
     * Publishes an item, and tells of it.
     *
     * @param made how the node is configured if it is not there yet
     */
    public void publish(String node, Item item, NodeConfig made) {
        requests.publish(host, home, node, item, made);
    }

    /** Takes an item back that is there, and tells of it. */
    public void retract(String node, String id) {
        requests.retract(host, home, node, id);
    }
}
