package chat.atrium.backend.feature.command;

import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Jid;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;

/** The commands that wait for a form, each for one requester (XEP-0050 §4.3); too many push the oldest out. */
@Singleton
final class CommandSessions {

    private final InstantSource clock;
    private final Duration lifetime;
    private final int limit;
    private final SequencedMap<String, Waiting> waiting = new LinkedHashMap<>();

    CommandSessions(InstantSource clock, AtriumSettings settings) {
        this.clock = clock;
        this.lifetime = settings.limits().commandLifetime();
        this.limit = settings.limits().commands();
    }

    /** Begins a session. */
    synchronized String open(Jid requester, String node) {
        if (waiting.size() >= limit) {
            waiting.remove(oldest(requester.bare()));
        }
        String id = newId();
        waiting.put(id, new Waiting(requester, node, clock.instant().plus(lifetime)));
        return id;
    }

    /** Whoever opens too many loses their own; only who has none takes the place of somebody else's. */
    private String oldest(BareJid requester) {
        for (Map.Entry<String, Waiting> each : waiting.entrySet()) {
            if (each.getValue().requester.bare().equals(requester)) {
                return each.getKey();
            }
        }
        return waiting.firstEntry().getKey();
    }

    /** True if that session waits for a form of that requester. */
    synchronized boolean isOpen(String id, Jid requester, String node) {
        Waiting found = waiting.get(id);
        return found != null
                && found.requester.equals(requester)
                && found.node.equals(node)
                && clock.instant().isBefore(found.until);
    }

    synchronized void close(String id) {
        waiting.remove(id);
    }

    /** The id of a session, whether it is to wait or has ended at once. */
    static String newId() {
        return UUID.randomUUID().toString();
    }

    private record Waiting(Jid requester, String node, Instant until) {}
}
