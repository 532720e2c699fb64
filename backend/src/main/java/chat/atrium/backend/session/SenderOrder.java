package chat.atrium.backend.session;

import chat.atrium.backend.home.HomeMovedException;
import chat.atrium.backend.home.Mailbox;
import chat.atrium.backend.home.Mailbox.Receipt;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Jid;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the order of what one sender says to a home, where some of it waits for its commit and some waits for nothing
 * (RFC 6120 §10.1, promise 1). Belongs to the home's mailbox.
 */
public final class SenderOrder {

    private final Precedence precedence = new Precedence();
    private final Map<Jid, Integer> deferred = new HashMap<>();
    private final Entrance entrance;

    /** Whose turn it is among those who had to wait: what that work does needs no turn of its own. */
    private @Nullable Jid running;

    /** The way into the mailbox, behind what is there already. */
    public interface Entrance {

        CompletionStage<Void> enter(Supplier<CompletionStage<Void>> work);
    }

    public SenderOrder(Entrance entrance) {
        this.entrance = entrance;
    }

    /** Keeps the order of what is said to a home; what finds it gone is to be said to the next. */
    public static SenderOrder in(BareJid home, Mailbox mailbox) {
        return new SenderOrder(work -> {
            CompletableFuture<CompletionStage<Void>> begun = new CompletableFuture<>();
            Receipt receipt = mailbox.insist(() -> begin(work, begun));
            if (receipt != Receipt.ACCEPTED) {
                begun.completeExceptionally(new HomeMovedException(home));
            }
            return begun.thenCompose(Function.identity());
        });
    }

    private static void begin(Supplier<CompletionStage<Void>> work, CompletableFuture<CompletionStage<Void>> begun) {
        try {
            begun.complete(work.get());
        } catch (RuntimeException | Error e) {
            begun.completeExceptionally(e);
        }
    }

    /** Does the work in the mailbox, behind what is there already. */
    public CompletionStage<Void> inMailbox(Supplier<CompletionStage<Void>> work) {
        return entrance.enter(work);
    }

    /** Does the work when all that the sender has said before is through; at once if nothing waits. */
    public CompletionStage<Void> behindAll(Jid sender, Supplier<CompletionStage<Void>> work) {
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
    public CompletionStage<Void> behindCommands(Jid sender, Supplier<CompletionStage<Void>> work) {
        return deferred.containsKey(sender) ? behindAll(sender, work) : work.get();
    }

    /** True if nothing of anybody waits. */
    public boolean isIdle() {
        return precedence.isIdle() && deferred.isEmpty();
    }

    /** Lets nothing of the sender pass until that stage has completed; what had to wait lets nothing pass anyway. */
    public CompletionStage<Void> hold(Jid sender, CompletionStage<Void> until) {
        return sender.equals(running) ? until : precedence.hold(sender, until);
    }
}
