package chat.atrium.backend.feature.pubsub;

import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.xep.pubsub.PubSubEvent;
import org.jspecify.annotations.Nullable;

/**
 * Something that subscribers are told when it is committed.
 *
 * @param node as it was when those were subscribed who are told
 * @param only the one who is told; else all who are subscribed or want to hear of it
 */
public record News(
        NodeState node, PubSubEvent event, @Nullable Jid only) {

    /** For all subscribers. */
    static News of(NodeState node, PubSubEvent event) {
        return new News(node, event, null);
    }
}
