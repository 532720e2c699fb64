package chat.atrium.backend.routing;

import chat.atrium.backend.feature.presence.Oversleep;
import chat.atrium.backend.port.SessionId;
import chat.atrium.backend.port.stream.HeldSession;
import chat.atrium.backend.session.AccountHomes;
import chat.atrium.backend.session.HeldForm;
import chat.atrium.backend.session.LocalSessions;
import chat.atrium.backend.session.SessionState;
import chat.atrium.backend.session.SleepStore;
import chat.atrium.protocol.jid.FullJid;
import io.quarkus.runtime.Startup;
import io.vertx.core.Vertx;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;

/** Sessions sleep in storage over the stop of their node (promise 7); nobody sees them go unless they oversleep. */
@Startup
@Singleton
public final class Sleep {

    private static final Logger LOG = Logger.getLogger(Sleep.class);
    private static final Duration LOOK = Duration.ofSeconds(30);

    private final AccountHomes accounts;
    private final LocalSessions local;
    private final Homeward homeward;
    private final SleepStore sleepers;
    private final BoundSessions bound;
    private final Vertx vertx;

    Sleep(
            AccountHomes accounts,
            LocalSessions local,
            Homeward homeward,
            SleepStore sleepers,
            BoundSessions bound,
            Vertx vertx) {
        this.accounts = accounts;
        this.local = local;
        this.homeward = homeward;
        this.sleepers = sleepers;
        this.bound = bound;
        this.vertx = vertx;
    }

    @PostConstruct
    void begin() {
        vertx.setPeriodic(LOOK.toMillis(), timer -> Thread.startVirtualThread(this::look));
    }

    /** A session of this node goes to sleep. */
    CompletionStage<Void> begin(HeldSession held, Duration longest) {
        local.find(held.id()).ifPresent(handle -> local.remove(held.jid(), handle));
        return homeward.at(
                        held.jid().bare(),
                        () -> leaveHere(held.jid(), held.id()),
                        () -> Frames.sleep(held.jid(), held.id()),
                        Frames::state)
                .thenAcceptAsync(
                        state -> state.ifPresent(known -> store(known, held, longest)), Thread::startVirtualThread);
    }

    private void store(SessionState state, HeldSession held, Duration longest) {
        try {
            sleepers.put(held.id(), new SleepStore.Sleeper(state, HeldForm.write(held)), longest);
        } catch (RuntimeException e) {
            LOG.warnf("%s cannot sleep and ends: %s", held.jid(), e.getMessage());
            oversleep(state);
        }
    }

    /** Nobody will wake it: whoever saw it sees it go. */
    private void oversleep(SessionState state) {
        var _ = Insistence.on(
                "end of " + state.jid(),
                () -> homeward.at(state.jid().bare(), () -> oversleptHere(state), () -> Frames.overslept(state)));
    }

    /** The home forgets a session without a word. */
    CompletionStage<Optional<SessionState>> leaveHere(FullJid jid, SessionId id) {
        return accounts.insist(jid.bare(), home -> {
            Optional<SessionState> session = home.find()
                    .flatMap(account -> account.findSession(jid))
                    .filter(known -> known.id().equals(id));
            session.ifPresent(known -> bound.fallAsleep(home, known));
            return session;
        });
    }

    private void look() {
        try {
            sleepers.takeOverdue().forEach(this::oversleep);
        } catch (RuntimeException e) {
            LOG.debugf("Who has overslept is seen another time: %s", e.getMessage());
        }
    }

    CompletionStage<Void> oversleptHere(SessionState session) {
        return accounts.insist(session.jid().bare(), home -> {
            if (home.find().isPresent()) {
                home.apply(new Oversleep(session));
            }
            return null;
        });
    }
}
