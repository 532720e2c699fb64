package chat.atrium.backend.routing;

import chat.atrium.backend.cluster.Cluster;
import chat.atrium.backend.cluster.Frame;
import chat.atrium.backend.cluster.NodeId;
import chat.atrium.backend.feature.presence.WakeSession;
import chat.atrium.backend.port.SessionHandle;
import chat.atrium.backend.port.SessionId;
import chat.atrium.backend.port.SessionListener;
import chat.atrium.backend.port.stream.HeldSession;
import chat.atrium.backend.port.stream.ResumptionName;
import chat.atrium.backend.session.AccountHome;
import chat.atrium.backend.session.AccountHomes;
import chat.atrium.backend.session.AccountState;
import chat.atrium.backend.session.HeldForm;
import chat.atrium.backend.session.LocalSessions;
import chat.atrium.backend.session.SessionState;
import chat.atrium.backend.session.SleepStore;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Has a session go on at another node than the one that holds it (promise 7). From the moment on when the home gives it
 * to its heir, whatever it is sent goes there; what it was sent before comes with the answer of the old node, to which
 * the home's question goes behind all that.
 */
@Singleton
public final class ResumedSessions {

    private static final Logger LOG = Logger.getLogger(ResumedSessions.class);

    private final AccountHomes accounts;
    private final LocalSessions local;
    private final Cluster cluster;
    private final Homeward homeward;
    private final SleepStore sleepers;
    private final BoundSessions bound;
    private final List<SessionListener> listeners;

    ResumedSessions(
            AccountHomes accounts,
            LocalSessions local,
            Cluster cluster,
            Homeward homeward,
            SleepStore sleepers,
            BoundSessions bound,
            @All List<SessionListener> listeners) {
        this.accounts = accounts;
        this.local = local;
        this.cluster = cluster;
        this.homeward = homeward;
        this.sleepers = sleepers;
        this.bound = bound;
        this.listeners = listeners;
    }

    /** The heir is on this node. */
    CompletionStage<Optional<HeldSession>> takeUp(BareJid account, ResumptionName name, SessionHandle heir) {
        FullJid jid = account.at(name.resource());
        if (local.find(heir.id()).isPresent()) {
            return CompletableFuture.completedStage(Optional.empty());
        }
        local.await(jid, heir);
        return homeward.at(
                        account,
                        () -> takeUpHere(jid, heir.id(), cluster.self()),
                        () -> Frames.takeUp(jid, heir.id(), cluster.self()),
                        Frames::held)
                .whenComplete((held, failure) -> {
                    if (held == null || held.isEmpty()) {
                        local.remove(jid, heir);
                    }
                });
    }

    /** The home of the account is on this node. */
    CompletionStage<Optional<HeldSession>> takeUpHere(FullJid jid, SessionId id, NodeId to) {
        return accounts.post(jid.bare(), home -> {
                    Optional<SessionState> known = home.find()
                            .flatMap(account -> account.findSession(jid))
                            .filter(session -> session.id().equals(id));
                    CompletionStage<Optional<HeldSession>> taken = known.isPresent()
                            ? surrendered(jid, id, home.move(known.get(), to))
                            : CompletableFuture.completedStage(wake(home, jid, id, to));
                    // The next home would look for the session where it was.
                    return taken.thenCombine(home.attached().recorded(), (held, recorded) -> held);
                })
                .thenCompose(Function.identity());
    }

    private CompletionStage<Optional<HeldSession>> surrendered(FullJid jid, SessionId id, Optional<NodeId> holder) {
        CompletionStage<Optional<HeldSession>> answer = holder.isEmpty()
                ? CompletableFuture.completedStage(Optional.empty())
                : cluster.ask(holder.get(), Frames.surrender(jid, id)).thenApply(Frames::held);
        return answer.exceptionally(fault -> {
                    LOG.debugf("A session is not surrendered: %s", fault.getMessage());
                    return Optional.empty();
                })
                .thenCompose(held -> held.isPresent()
                        ? CompletableFuture.completedStage(held)
                        : bound.loseHere(jid, id).thenApply(done -> held));
    }

    private Optional<HeldSession> wake(AccountHome home, FullJid jid, SessionId id, NodeId to) {
        if (home.find().isEmpty()) {
            return Optional.empty();
        }
        // What storage does not give is missed before the sleeper is taken, who would be lost without it.
        home.archive();
        Optional<SleepStore.Sleeper> sleeper = sleepers.take(id, jid.bare());
        if (sleeper.isEmpty()) {
            return Optional.empty();
        }
        home.account().findSession(jid).ifPresent(other -> bound.displace(home, other));
        HeldSession held = HeldForm.read(sleeper.get().held());
        home.attach(jid, to, id);
        AccountState account =
                home.apply(new WakeSession(sleeper.get().state())).state();
        SessionState session = account.session(jid);
        if (session.takesMessages()) {
            bound.begin(
                    home,
                    session,
                    awake -> listeners.forEach(listener -> listener.resumed(account, awake, held.position())));
        }
        return Optional.of(held);
    }

    /** This node holds the session: it goes on elsewhere. */
    CompletionStage<Frame> surrender(FullJid jid, SessionId id) {
        Optional<SessionHandle> handle = local.find(id);
        if (handle.isEmpty()) {
            return CompletableFuture.completedStage(Frames.held(Optional.empty()));
        }
        return handle.get().prepareSurrender().thenApply(ready -> Frames.held(local.give(jid, handle.get())));
    }
}
