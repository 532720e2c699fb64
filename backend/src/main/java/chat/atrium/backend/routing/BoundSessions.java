package chat.atrium.backend.routing;

import chat.atrium.backend.cluster.Cluster;
import chat.atrium.backend.cluster.NodeGoneException;
import chat.atrium.backend.cluster.NodeId;
import chat.atrium.backend.feature.presence.EndSession;
import chat.atrium.backend.port.ServerEvent;
import chat.atrium.backend.port.SessionHandle;
import chat.atrium.backend.port.SessionId;
import chat.atrium.backend.port.SessionListener;
import chat.atrium.backend.port.stream.Sessions.BindOutcome;
import chat.atrium.backend.session.AccountHome;
import chat.atrium.backend.session.AccountHomes;
import chat.atrium.backend.session.AccountState;
import chat.atrium.backend.session.BindSession;
import chat.atrium.backend.session.LocalSessions;
import chat.atrium.backend.session.RemoveSession;
import chat.atrium.backend.session.SessionState;
import chat.atrium.backend.session.SleepStore;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.jid.Resourcepart;
import chat.atrium.protocol.stream.StreamError;
import chat.atrium.protocol.stream.StreamErrorCondition;
import io.quarkus.arc.All;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Binds and ends sessions inside the mailbox of their account. */
@Singleton
public final class BoundSessions {

    private static final StreamError LOST =
            StreamError.of(StreamErrorCondition.INTERNAL_SERVER_ERROR, "the node of this session is lost");

    private final AccountHomes accounts;
    private final LocalSessions local;
    private final Cluster cluster;
    private final Homeward homeward;
    private final SleepStore sleepers;
    private final List<SessionListener> listeners;
    private final int limit;

    BoundSessions(
            AccountHomes accounts,
            LocalSessions local,
            Cluster cluster,
            Homeward homeward,
            SleepStore sleepers,
            @All List<SessionListener> listeners,
            AtriumSettings settings) {
        this.accounts = accounts;
        this.local = local;
        this.cluster = cluster;
        this.homeward = homeward;
        this.sleepers = sleepers;
        this.listeners = listeners;
        this.limit = settings.limits().sessionsPerAccount();
    }

    public CompletionStage<BindOutcome> bind(BareJid account, @Nullable Resourcepart wanted, SessionHandle handle) {
        FullJid jid =
                account.at(wanted == null ? Resourcepart.of(UUID.randomUUID().toString()) : wanted);
        local.expect(handle);
        return homeward.at(
                        account,
                        () -> bindHere(jid, handle.id(), cluster.self()),
                        () -> Frames.bind(jid, handle.id(), cluster.self()),
                        Frames::bindOutcome)
                .whenComplete((outcome, failure) -> {
                    if (outcome instanceof BindOutcome.Bound) {
                        local.add(jid, handle);
                    } else {
                        local.forget(handle);
                    }
                });
    }

    /** Binds a session of some node at the home of its account, which is here; it is bound when that is recorded. */
    CompletionStage<BindOutcome> bindHere(FullJid jid, SessionId id, NodeId node) {
        return accounts.post(jid.bare(), home -> {
                    BindOutcome outcome = bind(home, jid, id, node);
                    return home.attached().recorded().thenApply(done -> outcome);
                })
                .thenCompose(Function.identity());
    }

    private BindOutcome bind(AccountHome home, FullJid jid, SessionId id, NodeId node) {
        Optional<AccountState> account = home.find();
        if (account.isEmpty()) {
            return new BindOutcome.AccountGone();
        }
        Optional<SessionState> holder = account.get().findSession(jid);
        if (holder.isPresent() && holder.get().id().equals(id)) {
            // The frame came twice: the node that took it first is gone.
            return new BindOutcome.Bound(jid);
        }
        if (holder.isEmpty() && account.get().sessions().size() >= limit) {
            return new BindOutcome.TooManySessions(limit);
        }
        // RFC 6120 §7.7.2.2: the newer session has the resource.
        holder.ifPresent(session -> end(home, session, StreamErrorCondition.CONFLICT));
        if (!home.attach(jid, node, id)) {
            throw new NodeGoneException(node);
        }
        AccountState bound = home.apply(new BindSession(jid, id)).state();
        begin(home, bound.session(jid), session -> listeners.forEach(listener -> listener.bound(bound, session)));
        return new BindOutcome.Bound(jid);
    }

    /** Does what belongs to the begin of a session; if that fails it has none. */
    void begin(AccountHome home, SessionState session, Consumer<SessionState> work) {
        try {
            work.accept(session);
        } catch (RuntimeException e) {
            end(home, session);
            throw e;
        }
    }

    public void delivered(FullJid jid, SessionId id, long upTo) {
        var _ = homeward.at(jid.bare(), () -> deliveredHere(jid, id, upTo), () -> Frames.delivered(jid, id, upTo));
    }

    CompletionStage<Void> deliveredHere(FullJid jid, SessionId id, long upTo) {
        return accounts.insist(jid.bare(), home -> {
            home.known()
                    .flatMap(account -> account.findSession(jid))
                    .filter(session -> session.id().equals(id))
                    .ifPresent(session ->
                            listeners.forEach(listener -> listener.delivered(home.account(), session, upTo)));
            return null;
        });
    }

    public CompletionStage<Void> end(FullJid jid, SessionId id) {
        local.find(id).ifPresent(handle -> local.remove(jid, handle));
        return Insistence.on(
                "end of " + jid, () -> homeward.at(jid.bare(), () -> endHere(jid, id), () -> Frames.end(jid, id)));
    }

    CompletionStage<Void> endHere(FullJid jid, SessionId id) {
        return accounts.insist(jid.bare(), home -> {
            find(home, jid, id).ifPresent(session -> end(home, session));
            return null;
        });
    }

    /** No node has what the client would come back to. */
    CompletionStage<Void> loseHere(FullJid jid, SessionId id) {
        return accounts.insist(jid.bare(), home -> {
            find(home, jid, id).ifPresent(session -> lose(home, session));
            return null;
        });
    }

    private static Optional<SessionState> find(AccountHome home, FullJid jid, SessionId id) {
        return home.find()
                .flatMap(account -> account.findSession(jid))
                .filter(session -> session.id().equals(id));
    }

    /** Nodes are gone: so are the sessions whose connections they held, and whoever saw them sees them go. */
    CompletionStage<Void> lose(BareJid account, Set<NodeId> nodes) {
        return Insistence.on(
                "lost sessions of " + account,
                () -> cluster.mayLiveHere(account)
                        ? accounts.insist(account, home -> loseHere(home, nodes))
                        : CompletableFuture.completedStage(null));
    }

    @SuppressWarnings("NullAway") // Void has no other value
    private Void loseHere(AccountHome home, Set<NodeId> nodes) {
        home.find();
        home.attached().lose(nodes);
        home.stranded().forEach(session -> {
            home.attached().closeAnywhere(session, LOST);
            lose(home, session);
        });
        return null;
    }

    /** It may have fallen asleep at its node before that was given up: who is seen to go does not wake again. */
    private void lose(AccountHome home, SessionState session) {
        var _ = sleepers.take(session.id(), session.jid().bare());
        end(home, session);
    }

    /** Another session takes the resource of this one. */
    void displace(AccountHome home, SessionState session) {
        end(home, session, StreamErrorCondition.CONFLICT);
    }

    /** A session is not there for a while, and nobody but who keeps track of sessions hears of it. */
    void fallAsleep(AccountHome home, SessionState session) {
        home.detach(session.jid());
        AccountState without = home.apply(new RemoveSession(session)).state();
        listeners.forEach(listener -> listener.ended(without, session));
    }

    private void end(AccountHome home, SessionState session, StreamErrorCondition reason) {
        home.attached().close(session.jid(), StreamError.of(reason));
        end(home, session);
    }

    private void end(AccountHome home, SessionState session) {
        home.detach(session.jid()).ifPresent(handle -> local.remove(session.jid(), handle));
        AccountState without =
                home.apply(new EndSession(session.jid(), session.id())).state();
        listeners.forEach(listener -> listener.ended(without, session));
    }

    /** A deleted account has no sessions, and whoever saw them sees them go. */
    void deleted(@Observes ServerEvent.AccountDeleted event) {
        if (!cluster.isHome(event.account())) {
            return;
        }
        accounts.insist(event.account(), home -> {
            home.known()
                    .ifPresent(account -> List.copyOf(account.sessions())
                            .forEach(session -> end(home, session, StreamErrorCondition.NOT_AUTHORIZED)));
            home.forget();
            return home;
        });
    }
}
