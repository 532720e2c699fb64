package chat.atrium.protocol.xep.pubsub;

import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xml.Element;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An item of a node (XEP-0060 §5.5, §7.1).
 *
 * @param id absent if its publisher leaves the id to the service
 * @param publisher who has published it, if that is told
 * @param payload absent in notifications without payload
 */
public record Item(
        @Nullable String id,
        @Nullable String publisher,
        @Nullable Element payload) {

    /** An item with a payload. */
    public static Item of(String id, Element payload) {
        return new Item(id, null, payload);
    }

    /**
     * Reads an item.
     *
     * @throws StanzaException {@code bad-request} with {@code invalid-payload} if it holds
     *     more than one element (§7.1.3.6)
     */
    public static Item read(Element item) {
        List<Element> payloads = item.elements().toList();
        if (payloads.size() > 1) {
            throw new StanzaException(PubSubCondition.INVALID_PAYLOAD.with(ErrorCondition.BAD_REQUEST));
        }
        return new Item(
                item.findAttribute("id").filter(id -> !id.isEmpty()).orElse(null),
                item.findAttribute("publisher").orElse(null),
                payloads.isEmpty() ? null : payloads.getFirst());
    }

    public Optional<String> findId() {
        return Optional.ofNullable(id);
    }

    public Optional<Element> findPayload() {
        return Optional.ofNullable(payload);
    }

    /** The same item without what is in it. */
    public Item withoutPayload() {
        return new Item(id, publisher, null);
    }

    /** The item as it is written in requests and results, or in events. */
    Element toElement(String namespace) {
        Element.Builder builder = Element.builder(namespace, "item")
                .attribute("id", Optional.ofNullable(id))
                .attribute("publisher", Optional.ofNullable(publisher));
        return payload == null ? builder.build() : builder.child(payload).build();
    }
}
