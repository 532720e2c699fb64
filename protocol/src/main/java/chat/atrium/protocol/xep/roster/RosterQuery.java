package chat.atrium.protocol.xep.roster;

import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.Name;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The {@code <query xmlns='jabber:iq:roster'/>} of requests, results and pushes (RFC 6121 §2.1.1).
 *
 * @param ver the version of the roster; in a request the one that the client holds, "" for none (§2.6)
 */
public record RosterQuery(@Nullable String ver, List<RosterItem> items) {

    public static final String NAMESPACE = "jabber:iq:roster";

    public static final Name NAME = new Name(NAMESPACE, "query");

    /** The stream feature by which a server says that it knows versions (RFC 6121 §2.6.1, XEP-0237). */
    public static final String VERSIONS = "urn:xmpp:features:rosterver";

    /** The stream feature by which a server says that it knows pre-approval (RFC 6121 §3.4). */
    public static final String PRE_APPROVAL = "urn:xmpp:features:pre-approval";

    public RosterQuery {
        items = List.copyOf(items);
    }

    /**
     * Reads a query.
     *
     * @throws chat.atrium.protocol.stanza.StanzaException if an item is not well made
     */
    public static RosterQuery read(Element query) {
        return new RosterQuery(
                query.findAttribute("ver").orElse(null),
                query.elements(NAMESPACE, "item").map(RosterItem::read).toList());
    }

    public Element toElement() {
        Element.Builder builder = Element.builder(NAMESPACE, "query").attribute("ver", Optional.ofNullable(ver));
        items.forEach(item -> builder.child(item.toElement()));
        return builder.build();
    }
}
