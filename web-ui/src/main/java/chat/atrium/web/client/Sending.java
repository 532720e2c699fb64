package chat.atrium.web.client;

import chat.atrium.protocol.Implements;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.Namespaces;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.stanza.StanzaHeader;
import chat.atrium.protocol.xep.chatstate.ChatState;
import chat.atrium.protocol.xep.ping.Ping;
import chat.atrium.protocol.xml.Element;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Sends what was written, and follows each message until the server has taken it. */
@Implements(xep = 199, version = "2.0.1")
final class Sending {

    private final Listeners listeners;

    Sending(Listeners listeners) {
        this.listeners = listeners;
    }

    /**
     * Sends a message that is in the conversation already. Stanzas of a stream are taken in order (RFC 6120 §10.1), so
     * the answer to a ping behind the message says that the server has it.
     */
    void send(@Nullable Connection connection, Conversation conversation, ChatMessage message, BareJid domain) {
        if (connection == null) {
            return; // stays pending until the stream is back
        }
        StanzaHeader header = StanzaHeader.empty().withTo(conversation.with()).withId(message.id());
        connection.send(new Message(
                header,
                Message.Type.CHAT,
                List.of(Element.of(Namespaces.CLIENT, "body", message.body()), ChatState.ACTIVE.toElement())));
        var _ = connection
                .request(Iq.Type.GET, domain, new Ping().toElement())
                .whenComplete((pong, failure) -> taken(conversation, message.id(), failure));
    }

    /** Any answer, also a refusal, comes after the message. */
    private void taken(Conversation conversation, String id, @Nullable Throwable failure) {
        Throwable cause = failure instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : failure;
        boolean taken = cause == null || cause instanceof StanzaException;
        boolean news = taken ? conversation.taken(id) : conversation.state(id, ChatMessage.State.FAILED);
        if (news) {
            listeners.publish(new Change.OfConversation(conversation.with()));
        }
    }

    /** XEP-0085 §5.1: composing or paused, without a body, and only to somebody in the conversation. */
    void typing(Connection connection, BareJid to, boolean active) {
        StanzaHeader header = StanzaHeader.empty().withTo(to);
        connection.send(new Message(
                header, Message.Type.CHAT, List.of((active ? ChatState.COMPOSING : ChatState.PAUSED).toElement())));
    }
}
