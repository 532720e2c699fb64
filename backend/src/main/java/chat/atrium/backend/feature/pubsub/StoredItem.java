package chat.atrium.backend.feature.pubsub;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.xep.pubsub.Item;
import chat.atrium.protocol.xml.Element;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An item as it is kept. */
public record StoredItem(
        String id,
        BareJid publisher,
        Instant published,
        @Nullable Element payload) {

    /** As others see it: the publisher is told if it is not whom the node belongs to. */
    Item shown(BareJid owner) {
        return new Item(id, publisher.equals(owner) ? null : publisher.toString(), payload);
    }
}
