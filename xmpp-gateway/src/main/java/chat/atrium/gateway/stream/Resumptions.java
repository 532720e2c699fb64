package chat.atrium.gateway.stream;

import chat.atrium.protocol.jid.BareJid;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
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

    /** All of them, as they are now. */
    List<StreamSession> all() {
        return List.copyOf(sessions.values());
    }

    /**
     * The node stops: all of them sleep, so that their clients may come back to any node.
     *
     * @return completes when the last one is asleep
     */
    public CompletableFuture<Void> sleep() {
        return CompletableFuture.allOf(all().stream()
                .map(session -> session.sleep().toCompletableFuture())
                .toArray(CompletableFuture[]::new));
    }

    /** The session of that name, if it is one of that account. */
    Optional<StreamSession> find(String name, BareJid account) {
        return Optional.ofNullable(sessions.get(name))
                .filter(session -> session.jid().bare().equals(account));
    }
}
