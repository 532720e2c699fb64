package chat.atrium.protocol.xep.disco;

import chat.atrium.protocol.jid.InvalidJidException;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.Name;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to an entity or to one of its nodes (XEP-0030 §4).
 *
 * @param node absent for the entity itself
 */
public record DiscoItems(@Nullable String node, List<Item> items) {

    public static final String NAMESPACE = "http://jabber.org/protocol/disco#items";

    public static final Name NAME = new Name(NAMESPACE, "query");

    public DiscoItems {
        items = List.copyOf(items);
    }

    /** The request, for a node or, without one, for the entity itself. */
    public static Element request(@Nullable String node) {
        return new DiscoItems(node, List.of()).toElement();
    }

    /**
     * Reads a result.
     *
     * @throws StanzaException {@code jid-malformed} if an item has no address
     */
    public static DiscoItems read(Element query) {
        return new DiscoItems(
                query.findAttribute("node").orElse(null),
                query.elements(NAMESPACE, "item").map(Item::read).toList());
    }

    public Element toElement() {
        Element.Builder builder = Element.builder(NAMESPACE, NAME.local()).attribute("node", Optional.ofNullable(node));
        items.forEach(item -> builder.child(item.toElement()));
        return builder.build();
    }

    /** One thing, by its address and perhaps a node there. */
    public record Item(
            Jid jid, @Nullable String node, @Nullable String name) {

        /** An entity of its own. */
        public static Item of(Jid jid) {
            return new Item(jid, null, null);
        }

        private static Item read(Element item) {
            try {
                return new Item(
                        Jid.parse(item.findAttribute("jid").orElse("")),
                        item.findAttribute("node").orElse(null),
                        item.findAttribute("name").orElse(null));
            } catch (InvalidJidException e) {
                throw new StanzaException(ErrorCondition.JID_MALFORMED, "an item has no address");
            }
        }

        private Element toElement() {
            return Element.builder(NAMESPACE, "item")
                    .attribute("jid", jid.toString())
                    .attribute("node", Optional.ofNullable(node))
                    .attribute("name", Optional.ofNullable(name))
                    .build();
        }
    }
}
