package chat.atrium.web.client;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.xep.status.UserStatus;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

/** What the account says of itself is the same in all its clients ({@code docs/xep-status.md}). */
final class SharedStatus {

    private final OwnStatus status;
    private final Executor threads;
    private final Runnable changed;
    private CompletableFuture<Void> read = CompletableFuture.failedFuture(new NoAnswerException("not asked yet"));
    private int writing;
    private boolean missed;

    /**
     * Nothing is said yet.
     *
     * @param changed tells those who see one's presence
     */
    SharedStatus(OwnStatus status, Executor threads, Runnable changed) {
        this.status = status;
        this.threads = threads;
        this.changed = changed;
    }

    /** A stream begins: what is kept is said over it, too. */
    synchronized CompletableFuture<Void> begin(Connection fresh) {
        read = StatusNode.read(fresh).thenAccept(this::say);
        return read;
    }

    /**
     * Changes what is said, here at once and in all other clients of the account; what was said before stays if that is
     * refused. Fails if it is not known what the account says.
     */
    CompletableFuture<Iq> change(Connection over, UnaryOperator<UserStatus> change) {
        return known(over).thenCompose(known -> write(over, change));
    }

    private synchronized CompletableFuture<Void> known(Connection over) {
        return read.isCompletedExceptionally() ? begin(over) : read;
    }

    private synchronized CompletableFuture<Iq> write(Connection over, UnaryOperator<UserStatus> change) {
        UserStatus before = status.now();
        UserStatus after = change.apply(before);
        writing++;
        say(after);
        changed.run();
        return StatusNode.write(over, after)
                .whenComplete((done, failure) -> written(over, after, failure == null ? after : before));
    }

    private void written(Connection over, UserStatus wanted, UserStatus become) {
        boolean again;
        synchronized (this) {
            writing--;
            again = missed && writing == 0;
            missed &= !again;
            if (status.says(wanted) && !wanted.equals(become)) {
                say(become);
                changed.run();
            }
        }
        if (again) {
            var _ = begin(over).thenRun(changed);
        }
    }

    /** True if the message is about this: another client of the account has said something, or this one is answered. */
    boolean heard(Message message, BareJid self) {
        Optional<UserStatus> told = StatusNode.find(message, self);
        told.ifPresent(this::heard);
        return told.isPresent();
    }

    private synchronized void heard(UserStatus told) {
        if (writing > 0) {
            // which of the two came last is seen when one's own is answered
            missed |= !status.says(told);
        } else if (!status.says(told)) {
            say(told);
            changed.run();
        }
    }

    private void say(UserStatus said) {
        status.say(said, threads, changed);
    }
}
