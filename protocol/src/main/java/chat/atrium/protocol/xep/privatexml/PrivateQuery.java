package chat.atrium.protocol.xep.privatexml;

import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.Name;
import java.util.List;

/** Elements that a client keeps at its server, one for each name (XEP-0049 §2). */
public record PrivateQuery(List<Element> elements) {

    public static final String NAMESPACE = "jabber:iq:private";

    public static final Name NAME = new Name(NAMESPACE, "query");

    public PrivateQuery {
        elements = List.copyOf(elements);
    }

    /** A query with one element: to store it, or to ask for what is stored by its name. */
    public static PrivateQuery of(Element element) {
        return new PrivateQuery(List.of(element));
    }

    /**
     * Reads a query.
     *
     * @throws StanzaException {@code bad-request} if it has no element (§5); {@code not-acceptable} if one of them is of
     *     a namespace that is not a client's own (§5)
     */
    public static PrivateQuery read(Element query) {
        PrivateQuery read = new PrivateQuery(query.elements().toList());
        if (read.elements.isEmpty()) {
            throw new StanzaException(ErrorCondition.BAD_REQUEST, "an element is missing");
        }
        if (read.elements.stream().anyMatch(element -> isReserved(element.namespace()))) {
            throw new StanzaException(ErrorCondition.NOT_ACCEPTABLE, "an element needs a namespace of its own");
        }
        return read;
    }

    private static boolean isReserved(String namespace) {
        return namespace.isEmpty()
                || namespace.equals(NAMESPACE)
                || namespace.equals("vcard-temp")
                || namespace.startsWith("jabber:") && !namespace.startsWith("jabber:x:");
    }

    public Element toElement() {
        return Element.builder(NAMESPACE, NAME.local()).children(elements).build();
    }
}
