package chat.atrium.backend.feature.room;

import chat.atrium.backend.port.AccountView;
import chat.atrium.backend.port.AccountView.SessionView;
import chat.atrium.backend.port.MemberSessions;
import chat.atrium.backend.port.SessionListener;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The sessions of this node that have member delivery switched on. */
@Singleton
public final class EnabledSessions implements MemberSessions, SessionListener {

    private final Map<BareJid, Set<FullJid>> sessions = new ConcurrentHashMap<>();

    /** Switches it on or off; once more is no harm. */
    void enable(FullJid session, boolean on) {
        sessions.compute(session.bare(), (account, before) -> {
            Set<FullJid> changed = before == null ? new HashSet<>(2) : new HashSet<>(before);
            if (on) {
                changed.add(session);
            } else {
                changed.remove(session);
            }
            return changed.isEmpty() ? null : Set.copyOf(changed);
        });
    }

    @Override
    public Set<FullJid> of(BareJid account) {
        return sessions.getOrDefault(account, Set.of());
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
