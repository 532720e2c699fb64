package chat.atrium.backend.routing;

import chat.atrium.backend.feature.presence.EndSession;
import chat.atrium.backend.port.ServerEvent;
import chat.atrium.backend.port.SessionHandle;
import chat.atrium.backend.port.SessionId;
import chat.atrium.backend.port.SessionListener;
import chat.atrium.backend.port.stream.Sessions;
import chat.atrium.backend.session.AccountHome;
import chat.atrium.backend.session.AccountHomes;
import chat.atrium.backend.session.AccountState;
import chat.atrium.backend.session.BindSession;
import chat.atrium.backend.session.LocalSessions;
import chat.atrium.backend.session.SessionState;
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
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Binds and ends sessions inside the mailbox of their account. */
@Singleton
public final class BoundSessions implements Sessions {

    private final AccountHomes accounts;
    private final LocalSessions local;
    private final List<SessionListener> listeners;
    private final int limit;

    BoundSessions(
            AccountHomes accounts, LocalSessions local, @All List<SessionListener> listeners, AtriumSettings settings) {
        this.accounts = accounts;
        this.local = local;
        this.listeners = listeners;
        this.limit = settings.limits().sessionsPerAccount();
    }

    @Override
    public CompletionStage<BindOutcome> bind(BareJid account, @Nullable Resourcepart wanted, SessionHandle handle) {
        Resourcepart resource =
                wanted == null ? Resourcepart.of(UUID.randomUUID().toString()) : wanted;
        return accounts.post(account, home -> bind(home, account.at(resource), handle));
    }

    private BindOutcome bind(AccountHome home, FullJid jid, SessionHandle handle) {
        Optional<AccountState> account = home.find();
        if (account.isEmpty()) {
            return new BindOutcome.AccountGone();
        }
        Optional<SessionState> holder = account.get().findSession(jid);
        if (holder.isEmpty() && account.get().sessions().size() >= limit) {
            return new BindOutcome.TooManySessions(limit);
        }
        // RFC 6120 §7.7.2.2: the newer session has the resource.
        holder.ifPresent(session -> end(home, session, StreamErrorCondition.CONFLICT));
        home.attach(jid, handle);
        local.add(jid, handle);
        AccountState bound = home.apply(new BindSession(jid, handle.id())).state();
        listeners.forEach(listener -> listener.bound(bound, bound.session(jid)));
        return new BindOutcome.Bound(jid);
    }

    @Override
    public void delivered(FullJid jid, SessionId id, long upTo) {
        var _ = accounts.insist(jid.bare(), home -> {
            home.known()
                    .flatMap(account -> account.findSession(jid))
                    .filter(session -> session.id().equals(id))
                    .ifPresent(session ->
                            listeners.forEach(listener -> listener.delivered(home.account(), session, upTo)));
            return home;
        });
    }

    @Override
    public CompletionStage<Void> end(FullJid jid, SessionId id) {
        return accounts.insist(jid.bare(), home -> {
            home.find()
                    .flatMap(account -> account.findSession(jid))
                    .filter(session -> session.id().equals(id))
                    .ifPresent(session -> end(home, session));
            return null;
        });
    }

    private void end(AccountHome home, SessionState session, StreamErrorCondition reason) {
        home.close(session.jid(), StreamError.of(reason));
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
        accounts.insist(event.account(), home -> {
            home.known()
                    .ifPresent(account -> List.copyOf(account.sessions())
                            .forEach(session -> end(home, session, StreamErrorCondition.NOT_AUTHORIZED)));
            home.forget();
            return home;
        });
    }
}
