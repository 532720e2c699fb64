package chat.atrium.gateway.stream;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The right of a client to come back (XEP-0198 §5), and what is waited for meanwhile; guarded by its session. */
final class Resumption {

    private final String name;
    private final Resumptions all;
    private Transport.@Nullable Timer expiry;
    private CompletableFuture<Boolean> settled = new CompletableFuture<>();

    Resumption(StreamPorts ports, StreamSession session, String name) {
        this.name = name;
        this.all = ports.resumptions();
        all.add(name, session);
    }

    /** By which the client names what it comes back to. */
    String name() {
        return name;
    }

    /** The client is away, and does not stay so for longer than that. */
    void away(ClientStream from, Duration longest, Runnable expired) {
        expiry = from.transport().after(longest, expired);
    }

    /** The client wants to go on: completes when all that it had sent before is complete, or that takes too long. */
    CompletionStage<Boolean> settle(Duration patience) {
        settled = new CompletableFuture<>();
        return settled.completeOnTimeout(false, patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** All that came in is complete already. */
    void settled() {
        settled.complete(true);
    }

    /**
     * All that came in is complete now. Who waits for it is told on a thread that holds nothing: it may want what somebody
     * has who waits for the lock of the session, in which this is called.
     */
    void tellSettled() {
        settled.completeAsync(() -> true, Thread::startVirtualThread);
    }

    /** The client is back. */
    void back() {
        if (expiry != null) {
            expiry.cancel();
            expiry = null;
        }
    }

    /** The client cannot come back any more. */
    void end() {
        back();
        all.remove(name);
    }
}
