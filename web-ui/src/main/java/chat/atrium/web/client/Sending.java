package chat.atrium.web.client;

import chat.atrium.protocol.Implements;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.stanza.StanzaHeader;
import chat.atrium.protocol.xep.chatstate.ChatState;
import chat.atrium.protocol.xep.ping.Ping;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Sends what was written, and follows each message until the server has taken it. */
@Implements(xep = 199, version = "2.0.1")
final class Sending {

    private final Listeners listeners;
    private final Inbox inbox;
    private final Duration patience;
    /** What was said in rooms and has not come back yet, by its id. */
    private final Map<String, CompletableFuture<Void>> underWay = new ConcurrentHashMap<>();

    Sending(Listeners listeners, Inbox inbox, Duration patience) {
        this.listeners = listeners;
        this.inbox = inbox;
        this.patience = patience;
    }

    /**
     * Sends a message that is in the conversation already. Stanzas of a stream are taken in order (RFC 6120 §10.1), so
     * the answer to a ping behind the message says that the server has it.
     */
    void send(@Nullable Connection connection, Place place, Transcript transcript, ChatMessage message) {
        if (connection == null) {
            return; // stays pending until the stream is back
        }
        Message stanza = Wording.message(place, message.id(), message.text());
        inbox.sent(stanza);
        connection.send(stanza);
        if (place.isRoom()) {
            // the room sends it back when it is kept
            CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> notEchoed(transcript, message.id()));
            return;
        }
        var _ = connection
                .request(Iq.Type.GET, BareJid.of(place.self().domain()), new Ping().toElement())
                .whenComplete((pong, failure) -> taken(transcript, message.id(), failure));
    }

    /** Sends what changes an earlier message; completes when it is said, fails if it is refused or nobody answers. */
    CompletableFuture<?> change(Connection connection, Place place, Message stanza) {
        String id = stanza.findId().orElseThrow();
        CompletableFuture<Void> said = new CompletableFuture<>();
        underWay.put(id, said);
        connection.send(stanza);
        if (!place.isRoom()) {
            var _ = connection
                    .request(Iq.Type.GET, BareJid.of(place.self().domain()), new Ping().toElement())
                    .whenComplete((pong, failure) -> {
                        if (isTaken(failure)) {
                            said.complete(null);
                        }
                    });
        }
        return said.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((done, failure) -> underWay.remove(id));
    }

    void answered(String id, Optional<StanzaException> refusal) {
        CompletableFuture<Void> said = underWay.get(id);
        if (said != null) {
            refusal.ifPresentOrElse(said::completeExceptionally, () -> said.complete(null));
        }
    }

    private void notEchoed(Transcript transcript, String id) {
        boolean pending = transcript
                .find(id)
                .filter(message -> message.state() == ChatMessage.State.PENDING)
                .isPresent();
        if (pending && transcript.state(id, ChatMessage.State.FAILED)) {
            listeners.publish(new Change.OfConversation(transcript.with()));
        }
    }

    /** Any answer, also a refusal, comes after the message. */
    private static boolean isTaken(@Nullable Throwable failure) {
        Throwable cause = failure instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : failure;
        return cause == null || cause instanceof StanzaException;
    }

    private void taken(Transcript transcript, String id, @Nullable Throwable failure) {
        boolean news = isTaken(failure) ? transcript.taken(id) : transcript.state(id, ChatMessage.State.FAILED);
        if (news) {
            listeners.publish(new Change.OfConversation(transcript.with()));
        }
    }

    /** XEP-0085 §5.1: composing or paused, without a body, and only to somebody in the conversation. */
    void typing(Connection connection, BareJid to, boolean active) {
        StanzaHeader header = StanzaHeader.empty().withTo(to);
        connection.send(new Message(
                header, Message.Type.CHAT, List.of((active ? ChatState.COMPOSING : ChatState.PAUSED).toElement())));
    }
}
