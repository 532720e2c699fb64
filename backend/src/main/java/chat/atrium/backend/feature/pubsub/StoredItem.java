package chat.atrium.backend.feature.pubsub;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.xep.pubsub.Item;
import chat.atrium.protocol.xep.pubsub.NodeConfig;
import chat.atrium.protocol.xml.Element;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An item as it is kept. */
public record StoredItem(
        String id,
        BareJid publisher,
        Instant published,
        @Nullable Element payload) {

    /** As others see it: the publisher is told if the node says so and belongs to somebody else (XEP-0060 §7.1.2.3). */
    Item shown(BareJid owner, NodeConfig config) {
        boolean told = config.tellsPublisher() && !publisher.equals(owner);
        return new Item(id, told ? publisher.toString() : null, payload);
    }

    /** As the owner of the node sees it, who does not ask who has published it. */
    Item own() {
        return new Item(id, null, payload);
    }
}
