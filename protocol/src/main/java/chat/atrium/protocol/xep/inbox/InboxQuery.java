package chat.atrium.protocol.xep.inbox;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.rsm.PageRequest;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.Name;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Asks one's own account for its conversations ({@code docs/xep-inbox.md} §4.1).
 *
 * @param only these; all if there are none
 * @param page of all, in the order of their JIDs
 */
public record InboxQuery(Set<BareJid> only, PageRequest page) {

    public static final String NAMESPACE = "urn:atrium:inbox:0";

    public static final Name NAME = new Name(NAMESPACE, "inbox");

    private static final PageRequest ANY_PAGE = new PageRequest(null, new PageRequest.Start.First());

    public InboxQuery {
        only = Set.copyOf(only);
    }

    /** Asks for everything, from the beginning. */
    public static InboxQuery all() {
        return new InboxQuery(Set.of(), ANY_PAGE);
    }

    /** Asks for what comes behind the last conversation of a page. */
    public static InboxQuery after(BareJid last) {
        return new InboxQuery(Set.of(), new PageRequest(null, new PageRequest.Start.After(last.toString())));
    }

    /** Asks for some conversations. */
    public static InboxQuery of(Set<BareJid> only) {
        return new InboxQuery(only, ANY_PAGE);
    }

    /**
     * Reads a request of type get.
     *
     * @throws chat.atrium.protocol.stanza.StanzaException {@code bad-request}, {@code jid-malformed}
     */
    public static InboxQuery read(Element inbox) {
        return new InboxQuery(
                inbox.elements(NAMESPACE, Conversation.NAME.local())
                        .map(Conversation::jid)
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                inbox.find(PageRequest.NAMESPACE, "set").map(PageRequest::read).orElse(ANY_PAGE));
    }

    public Element toElement() {
        Element.Builder builder = Element.builder(NAMESPACE, NAME.local());
        for (BareJid jid : only) {
            builder.child(Element.builder(NAMESPACE, Conversation.NAME.local())
                    .attribute("jid", jid.toString())
                    .build());
        }
        if (!page.equals(ANY_PAGE)) {
            builder.child(page.toElement());
        }
        return builder.build();
    }
}
