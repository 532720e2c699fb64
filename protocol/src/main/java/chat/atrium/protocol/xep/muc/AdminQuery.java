package chat.atrium.protocol.xep.muc;

import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.Name;
import java.util.List;

/** Reads and changes the lists of roles and affiliations: {@code muc#admin} (XEP-0045 §8 to §10). */
public record AdminQuery(List<Item> items) {

    public static final String NAMESPACE = "http://jabber.org/protocol/muc#admin";
    public static final Name NAME = new Name(NAMESPACE, "query");

    public AdminQuery {
        items = List.copyOf(items);
    }

    /**
     * Reads a query or its answer.
     *
     * @throws chat.atrium.protocol.stanza.StanzaException if an item is not well made
     */
    public static AdminQuery read(Element query) {
        return new AdminQuery(
                query.elements(NAMESPACE, Item.LOCAL).map(Item::read).toList());
    }

    public Element toElement() {
        Element.Builder builder = Element.builder(NAMESPACE, NAME.local());
        items.forEach(item -> builder.child(item.toElement(NAMESPACE)));
        return builder.build();
    }
}
