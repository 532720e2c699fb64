package chat.atrium.backend.session;

import chat.atrium.protocol.jid.Jid;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Keeps the order of one sender's stanzas where some of them wait for a commit and others need none (RFC 6120 §10.1,
 * promise 1). What does not wait for anything costs nothing here.
 */
public final class Precedence {

    private static final CompletionStage<Void> DONE = CompletableFuture.completedStage(null);

    private final Map<Jid, CompletionStage<?>> last = new ConcurrentHashMap<>();

    /** Lets nothing of this sender pass until that stage has completed, however it does. */
    public <T> CompletionStage<T> hold(Jid sender, CompletionStage<T> until) {
        last.put(sender, until);
        var _ = until.whenComplete((done, failure) -> last.remove(sender, until));
        return until;
    }

    /** True if nothing of anybody waits. */
    public boolean isIdle() {
        return last.isEmpty();
    }

    /** True if something of that sender waits. */
    public boolean isWaiting(Jid sender) {
        return last.containsKey(sender);
    }

    /** Does the work when all that this sender has sent before is through; at once if nothing waits. */
    public CompletionStage<Void> after(Jid sender, Supplier<CompletionStage<Void>> work) {
        return isWaiting(sender) ? inTurn(sender, work) : work.get();
    }

    /** As {@link #after}; and what comes later waits for this work, too. */
    public <T> CompletionStage<T> inTurn(Jid sender, Supplier<CompletionStage<T>> work) {
        return hold(
                sender,
                last.getOrDefault(sender, DONE).handle((done, failure) -> work).thenCompose(Supplier::get));
    }
}
