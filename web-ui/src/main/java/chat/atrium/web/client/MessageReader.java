package chat.atrium.web.client;

import chat.atrium.protocol.Implements;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.xep.carbons.Carbon;
import chat.atrium.protocol.xep.chatstate.ChatState;
import chat.atrium.protocol.xep.delay.Delay;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/** Puts what comes in as message into the conversations: direct, by carbon copy, or as an error. */
@Implements(xep = 85, version = "2.1")
@Implements(xep = 203, version = "2.0")
@Implements(xep = 280, version = "1.0.1", without = "sending; this is the client's side")
final class MessageReader {

    private final Conversations conversations;
    private final Listeners listeners;
    private final InstantSource clock;

    MessageReader(Conversations conversations, Listeners listeners, InstantSource clock) {
        this.conversations = conversations;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** XEP-0280 §11: only one's own server, in the name of one's own bare address, may wrap. */
    void read(Message message, BareJid self) {
        direct(Carbon.find(message, self).map(Carbon::message).orElse(message), self);
    }

    private void direct(Message message, BareJid self) {
        BareJid from = message.findFrom().map(jid -> jid.bare()).orElse(self);
        BareJid peer =
                from.equals(self) ? message.findTo().map(jid -> jid.bare()).orElse(self) : from;
        switch (message.type()) {
            case CHAT, NORMAL -> spoken(message, from, conversations.with(peer), from.equals(self));
            case ERROR -> failed(message, conversations.with(peer));
            case GROUPCHAT, HEADLINE -> {}
        }
    }

    private void spoken(Message message, BareJid from, Conversation conversation, boolean own) {
        String body = message.findBody().orElse("");
        boolean news;
        if (body.isBlank()) {
            news = !own && chatState(message, conversation);
        } else if (own) {
            String id = message.findId().orElse(UUID.randomUUID().toString());
            news = conversation.sent(id, from, body, time(message), ChatMessage.State.SENT);
        } else {
            conversation.received(body, time(message));
            news = true;
        }
        if (news) {
            publish(conversation, !body.isBlank());
        }
    }

    /** XEP-0085 §5.1: every state but composing means that nothing is being written. */
    private static boolean chatState(Message message, Conversation conversation) {
        return ChatState.find(message)
                .map(state -> conversation.typing(state == ChatState.COMPOSING))
                .orElse(false);
    }

    /** A message that the server or the other side has returned (RFC 6120 §8.3). */
    private void failed(Message message, Conversation conversation) {
        boolean news = message.findId()
                .map(id -> conversation.state(id, ChatMessage.State.FAILED))
                .orElse(false);
        if (news) {
            publish(conversation, false);
        }
    }

    private void publish(Conversation conversation, boolean list) {
        listeners.publish(new Change.OfConversation(conversation.with()));
        if (list) {
            listeners.publish(new Change.OfPeople());
        }
    }

    /** When it was written, if it was kept on the way; never later than now. */
    private Instant time(Message message) {
        Instant now = clock.instant();
        return Delay.find(message)
                .map(Delay::stamp)
                .filter(stamp -> stamp.isBefore(now))
                .orElse(now);
    }
}
