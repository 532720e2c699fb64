package chat.atrium.gateway.stream;

import chat.atrium.protocol.jid.BareJid;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The sessions of this node that another stream may take up (XEP-0198 §5), by the name that their client was given. */
public final class Resumptions {

    private final Map<String, StreamSession> sessions = new ConcurrentHashMap<>();

    void add(String name, StreamSession session) {
        sessions.put(name, session);
    }

    void remove(String name) {
        sessions.remove(name);
    }

    /** The session of that name, if it is one of that account. */
    Optional<StreamSession> find(String name, BareJid account) {
        return Optional.ofNullable(sessions.get(name))
                .filter(session -> session.jid().bare().equals(account));
    }
}
