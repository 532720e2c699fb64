package chat.atrium.web.client;

import chat.atrium.protocol.LocalStreams;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.stanza.Stanza;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Keeps one web login on a stream: signs in, and again when a stream is lost, until it is closed or sent away. */
final class Link implements AutoCloseable {

    private static final int MOST_ATTEMPTS = 60;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    private final LocalStreams streams;
    private final Duration patience;
    private final Executor threads;
    private final Domainpart domain;
    private final Events events;
    private final AtomicReference<@Nullable Login> login = new AtomicReference<>();
    private final AtomicReference<@Nullable Bound> bound = new AtomicReference<>();

    /** What the link tells; called by one thread at a time and stream. */
    interface Events {

        void bound(Connection connection, BareJid self);

        void received(Stanza stanza);

        /** The stream is lost; another attempt follows. */
        void lost();

        void ended(EndReason reason);
    }

    /** Kept in memory as long as the web login, to sign in again without asking. */
    private record Login(String user, String password) {

        @Override
        public String toString() {
            return "Login[" + user + "]";
        }
    }

    record Bound(Connection connection, FullJid jid) {}

    Link(LocalStreams streams, Duration patience, Executor threads, Domainpart domain, Events events) {
        this.streams = streams;
        this.patience = patience;
        this.threads = threads;
        this.domain = domain;
        this.events = events;
    }

    /** Signs in, off the caller's thread. */
    CompletableFuture<SignIn.Result> signIn(String user, String password) {
        login.set(new Login(user, password));
        return CompletableFuture.supplyAsync(() -> connect(new Login(user, password)), threads);
    }

    /** The stream, absent while it is lost. */
    @Nullable
    Connection connection() {
        Bound now = bound.get();
        return now == null ? null : now.connection();
    }

    /** True if that is the password this login was made with. */
    boolean isPassword(String password) {
        Login kept = login.get();
        return kept != null && kept.password().equals(password);
    }

    void passwordChanged(String password) {
        login.updateAndGet(kept -> kept == null ? null : new Login(kept.user(), password));
    }

    private SignIn.Result connect(Login with) {
        Connection fresh = new Connection(streams, patience, events::received);
        SignIn.Result result = new SignIn(fresh, domain).run(with.user(), with.password());
        switch (result) {
            case SignIn.Result.Refused refused -> fresh.close();
            case SignIn.Result.Bound(FullJid jid) -> {
                bound.set(new Bound(fresh, jid));
                events.bound(fresh, jid.bare());
                var _ = fresh.end().thenAcceptAsync(this::ended, threads);
            }
        }
        return result;
    }

    private void ended(EndReason reason) {
        bound.set(null);
        if (login.get() == null) {
            return;
        }
        switch (reason) {
            case LOST -> {
                events.lost();
                again(1);
            }
            case SIGNED_OUT, REPLACED, ACCOUNT_GONE, SERVER_STOPPED -> giveUp(reason);
        }
    }

    private void again(int attempt) {
        Duration pause = Duration.ofSeconds(Math.min(LONGEST_PAUSE.toSeconds(), 1L << Math.min(attempt - 1, 10)));
        CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, threads)
                .execute(() -> attempt(attempt));
    }

    private void attempt(int attempt) {
        Login kept = login.get();
        if (kept != null && connect(kept) instanceof SignIn.Result.Refused(SignInOutcome.Reason reason)) {
            switch (reason) {
                case WRONG_CREDENTIALS -> giveUp(EndReason.ACCOUNT_GONE);
                case TOO_MANY_ATTEMPTS, TOO_MANY_SESSIONS, NOT_ANSWERED -> {
                    if (attempt < MOST_ATTEMPTS) {
                        again(attempt + 1);
                    } else {
                        giveUp(EndReason.LOST);
                    }
                }
            }
        }
    }

    private void giveUp(EndReason reason) {
        if (login.getAndSet(null) != null) {
            events.ended(reason);
        }
    }

    /** Signs out; nothing is told any more. */
    @Override
    public void close() {
        login.set(null);
        Bound last = bound.getAndSet(null);
        if (last != null) {
            last.connection().close();
        }
    }
}
