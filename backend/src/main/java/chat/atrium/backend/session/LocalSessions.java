package chat.atrium.backend.session;

import chat.atrium.backend.port.SessionHandle;
import chat.atrium.protocol.jid.FullJid;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The sessions whose connections this node holds, wherever the homes of their accounts are. */
@Singleton
public final class LocalSessions {

    private final Map<FullJid, SessionHandle> handles = new ConcurrentHashMap<>();

    /** A session was bound; it takes the place of an older one. */
    public void add(FullJid session, SessionHandle handle) {
        handles.put(session, handle);
    }

    /** A session has ended. */
    public void remove(FullJid session, SessionHandle handle) {
        handles.remove(session, handle);
    }

    public Optional<SessionHandle> find(FullJid session) {
        return Optional.ofNullable(handles.get(session));
    }
}
