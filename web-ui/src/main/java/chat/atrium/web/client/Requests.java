package chat.atrium.web.client;

import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.StanzaException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The requests that wait for their answers; an answer counts only from whom was asked, under the id of the request. */
final class Requests {

    private final Map<String, Open> open = new ConcurrentHashMap<>();

    /** A request that has been sent. */
    record Open(String id, @Nullable Jid to, CompletableFuture<Iq> answer) {

        /** An answer without sender, or from one's own bare address, comes from one's own server (RFC 6120 §8.1.2.1). */
        private boolean mayBeAnsweredBy(@Nullable Jid from) {
            return from == null || from.equals(to) || to == null && isOwnServer(from);
        }

        /** The server itself stamps the sender, so only the own account or server can come without a resource. */
        private static boolean isOwnServer(Jid from) {
            return from.equals(from.bare());
        }
    }

    Open open(@Nullable Jid to) {
        Open request = new Open(UUID.randomUUID().toString(), to, new CompletableFuture<>());
        open.put(request.id(), request);
        return request;
    }

    void answered(Iq iq) {
        Open request = open.get(iq.findId().orElse(""));
        if (request == null || !request.mayBeAnsweredBy(iq.header().from())) {
            return;
        }
        iq.findError()
                .ifPresentOrElse(
                        error -> request.answer().completeExceptionally(new StanzaException(error)),
                        () -> request.answer().complete(iq));
    }

    void forget(Open request) {
        open.remove(request.id());
    }

    /** Nothing will be answered any more. */
    void abandon() {
        open.values()
                .forEach(request ->
                        request.answer().completeExceptionally(new NoAnswerException("the stream has ended")));
    }
}
