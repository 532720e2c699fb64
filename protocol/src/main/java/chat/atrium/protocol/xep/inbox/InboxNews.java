package chat.atrium.protocol.xep.inbox;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.StanzaHeader;
import chat.atrium.protocol.xml.Element;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a client that has asked is told of one conversation, besides the messages in it ({@code docs/xep-inbox.md} §4.3). */
public sealed interface InboxNews {

    BareJid jid();

    /** It is like this now, or it is new. */
    record Changed(Conversation conversation) implements InboxNews {
        @Override
        public BareJid jid() {
            return conversation.jid();
        }
    }

    /** The user is not in that room any more. */
    record Gone(BareJid jid) implements InboxNews {}

    /** It has changed; how, the client has to ask. */
    record Stale(BareJid jid) implements InboxNews {}

    /**
     * What the client itself has sent has got its place; other clients have a copy that says so.
     *
     * @param id in the archive
     * @param message the {@code id} that the client gave it
     */
    record Placed(BareJid jid, long id, @Nullable String message) implements InboxNews {}

    /**
     * The news in a message; from anybody but the account it is none.
     *
     * @param account of the client that reads
     * @throws chat.atrium.protocol.stanza.StanzaException if it is not well made
     */
    static Optional<InboxNews> find(Message message, BareJid account) {
        if (!account.equals(message.header().from())) {
            return Optional.empty();
        }
        return message.find(InboxQuery.NAMESPACE, InboxQuery.NAME.local())
                .flatMap(inbox -> inbox.elements().findFirst())
                .flatMap(InboxNews::read);
    }

    private static Optional<InboxNews> read(Element news) {
        return switch (news.local()) {
            case "conversation" -> Optional.of(new Changed(Conversation.read(news)));
            case "gone" -> Optional.of(new Gone(Conversation.jid(news)));
            case "stale" -> Optional.of(new Stale(Conversation.jid(news)));
            case "placed" ->
                Optional.of(new Placed(
                        Conversation.jid(news),
                        ArchivedId.required(news, "id"),
                        news.findAttribute("message").orElse(null)));
            default -> Optional.empty();
        };
    }

    /** The news on their way from the account to one of its sessions. */
    default Message to(FullJid session) {
        Element inbox = Element.builder(InboxQuery.NAMESPACE, InboxQuery.NAME.local())
                .child(toElement())
                .build();
        StanzaHeader header = StanzaHeader.empty().withFrom(session.bare()).withTo(session);
        return new Message(header, Message.Type.HEADLINE, List.of(inbox));
    }

    private Element toElement() {
        return switch (this) {
            case Changed(Conversation conversation) -> conversation.toElement();
            case Gone(BareJid jid) -> about("gone", jid).build();
            case Stale(BareJid jid) -> about("stale", jid).build();
            case Placed(BareJid jid, long id, String message) ->
                about("placed", jid)
                        .attribute("id", Long.toString(id))
                        .attribute("message", Optional.ofNullable(message))
                        .build();
        };
    }

    private static Element.Builder about(String local, BareJid jid) {
        return Element.builder(InboxQuery.NAMESPACE, local).attribute("jid", jid.toString());
    }
}
