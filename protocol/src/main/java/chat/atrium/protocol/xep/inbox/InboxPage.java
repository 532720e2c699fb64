package chat.atrium.protocol.xep.inbox;

import chat.atrium.protocol.rsm.Page;
import chat.atrium.protocol.xml.Element;
import java.util.List;

/**
 * Answers a query ({@code docs/xep-inbox.md} §4.2).
 *
 * @param conversations in the order of their JIDs
 * @param complete true if there are no more behind these
 */
public record InboxPage(List<Conversation> conversations, boolean complete) {

    private static final String COMPLETE = "complete";

    public InboxPage {
        conversations = List.copyOf(conversations);
    }

    /**
     * Reads an answer.
     *
     * @throws chat.atrium.protocol.stanza.StanzaException if a conversation is not well made
     */
    public static InboxPage read(Element inbox) {
        return new InboxPage(
                inbox.elements(InboxQuery.NAMESPACE, Conversation.NAME.local())
                        .map(Conversation::read)
                        .toList(),
                inbox.findAttribute(COMPLETE).filter("true"::equals).isPresent());
    }

    public Element toElement() {
        Element.Builder builder = Element.builder(InboxQuery.NAMESPACE, InboxQuery.NAME.local());
        if (complete) {
            builder.attribute(COMPLETE, "true");
        }
        conversations.forEach(conversation -> builder.child(conversation.toElement()));
        return builder.child(page().toElement()).build();
    }

    /** The {@code <set/>} of XEP-0059 §2.1. */
    private Page page() {
        return conversations.isEmpty()
                ? Page.empty(null)
                : new Page(
                        conversations.getFirst().jid().toString(),
                        null,
                        conversations.getLast().jid().toString(),
                        null);
    }
}
