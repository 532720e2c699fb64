package chat.atrium.backend.feature.room;

import chat.atrium.backend.home.Mailbox;
import chat.atrium.backend.home.Mailbox.Receipt;
import chat.atrium.backend.session.Precedence;
import chat.atrium.protocol.jid.Jid;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the order of what one sender says to a room, where some of it waits for its commit (promise 1). Belongs to the
 * room's mailbox.
 */
final class SenderOrder {

    private final Precedence precedence = new Precedence();
    private final Map<Jid, Integer> deferred = new HashMap<>();
    private final Mailbox mailbox;

    /** Whose turn it is among those who had to wait: what that work does needs no turn of its own. */
    private @Nullable Jid running;

    SenderOrder(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** Does the work in the mailbox, behind what is there already. */
    CompletionStage<Void> inMailbox(Supplier<CompletionStage<Void>> work) {
        CompletableFuture<CompletionStage<Void>> begun = new CompletableFuture<>();
        Receipt receipt = mailbox.insist(() -> begin(work, begun));
        if (receipt != Receipt.ACCEPTED) {
            begun.completeExceptionally(new IllegalStateException("a room went while something was said in it"));
        }
        return begun.thenCompose(Function.identity());
    }

    private static void begin(Supplier<CompletionStage<Void>> work, CompletableFuture<CompletionStage<Void>> begun) {
        try {
            begun.complete(work.get());
        } catch (RuntimeException | Error e) {
            begun.completeExceptionally(e);
        }
    }

    /** Does the work when all that the sender has said before is through; at once if nothing waits. */
    CompletionStage<Void> behindAll(Jid sender, Supplier<CompletionStage<Void>> work) {
        if (sender.equals(running) || !precedence.isWaiting(sender)) {
            return work.get();
        }
        deferred.merge(sender, 1, Integer::sum);
        return precedence.inTurn(sender, () -> inMailbox(() -> run(sender, work)));
    }

    private CompletionStage<Void> run(Jid sender, Supplier<CompletionStage<Void>> work) {
        deferred.computeIfPresent(sender, (same, count) -> count == 1 ? null : count - 1);
        running = sender;
        try {
            return work.get();
        } finally {
            running = null;
        }
    }

    /**
     * Does work that waits for a commit itself: it need not wait for the commits before it, which come first anyway, but
     * for what waits behind these.
     */
    CompletionStage<Void> behindCommands(Jid sender, Supplier<CompletionStage<Void>> work) {
        return deferred.containsKey(sender) ? behindAll(sender, work) : work.get();
    }

    /** True if nothing of anybody waits. */
    boolean isIdle() {
        return precedence.isIdle() && deferred.isEmpty();
    }

    /** Lets nothing of the sender pass until that stage has completed; what had to wait lets nothing pass anyway. */
    CompletionStage<Void> hold(Jid sender, CompletionStage<Void> until) {
        return sender.equals(running) ? until : precedence.hold(sender, until);
    }
}
