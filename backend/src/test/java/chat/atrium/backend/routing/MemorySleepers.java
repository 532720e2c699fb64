package chat.atrium.backend.routing;

import chat.atrium.backend.port.SessionId;
import chat.atrium.backend.session.SessionState;
import chat.atrium.backend.session.SleepStore;
import chat.atrium.protocol.jid.BareJid;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Sleeping sessions in memory, where nobody oversleeps. */
final class MemorySleepers implements SleepStore {

    private final Map<SessionId, Sleeper> asleep = new ConcurrentHashMap<>();
    private final List<SessionId> asked = new ArrayList<>();

    /** Who was asked for, in this order. */
    List<SessionId> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void put(SessionId id, Sleeper sleeper, Duration longest) {
        asleep.putIfAbsent(id, sleeper);
    }

    @Override
    public Optional<Sleeper> take(SessionId id, BareJid account) {
        asked.add(id);
        return Optional.ofNullable(asleep.remove(id));
    }

    @Override
    public List<SessionState> takeOverdue() {
        return List.of();
    }
}
