package chat.atrium.backend.feature.room;

import chat.atrium.backend.cluster.SessionTraits;
import chat.atrium.backend.port.AccountView;
import chat.atrium.backend.port.AccountView.SessionView;
import chat.atrium.backend.port.MemberSessions;
import chat.atrium.backend.port.SessionListener;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import jakarta.inject.Singleton;
import java.util.Set;

/** The sessions that have member delivery switched on, on whatever node. */
@Singleton
public final class EnabledSessions implements MemberSessions, SessionListener {

    private static final Set<String> ENABLED = Set.of("enabled");

    private final SessionTraits sessions;

    EnabledSessions(SessionTraits.Kinds traits) {
        this.sessions = traits.kind("member-delivery");
    }

    /** Switches it on or off; once more is no harm. */
    void enable(FullJid session, boolean on) {
        sessions.put(session, on ? ENABLED : Set.of());
    }

    @Override
    public Set<FullJid> of(BareJid account) {
        return sessions.of(account).keySet();
    }

    @Override
    public boolean isEmpty() {
        return sessions.isEmpty();
    }

    @Override
    public void ended(AccountView account, SessionView session) {
        enable(session.jid(), false);
    }
}
