package chat.atrium.backend.cluster;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.infinispan.AdvancedCache;
import org.infinispan.notifications.Listener;
import org.infinispan.notifications.cachelistener.annotation.CacheEntryCreated;
import org.infinispan.notifications.cachelistener.annotation.CacheEntryModified;
import org.infinispan.notifications.cachelistener.annotation.CacheEntryRemoved;
import org.infinispan.notifications.cachelistener.event.CacheEntryEvent;
import org.infinispan.notifications.cachelistener.event.CacheEntryRemovedEvent;

/** Traits in a replicated cache, one line of text for each account; read from a copy in memory. */
final class ReplicatedTraits implements SessionTraits {

    private static final String SESSION = "\n";
    private static final String TRAIT = "\t";

    private final Map<BareJid, Map<FullJid, Set<String>>> copy = new ConcurrentHashMap<>();
    private final AdvancedCache<String, String> cache;

    ReplicatedTraits(AdvancedCache<String, String> cache) {
        this.cache = cache;
        cache.addListener(new Changes());
        cache.forEach((account, text) -> copy.put(BareJid.parse(account), read(text)));
    }

    @Override
    public Map<FullJid, Set<String>> of(BareJid account) {
        return copy.getOrDefault(account, Map.of());
    }

    @Override
    public void put(FullJid session, Set<String> traits) {
        BareJid account = session.bare();
        copy.compute(account, (same, before) -> {
            Map<FullJid, Set<String>> now = SessionTraits.with(before, session, traits);
            if (now == null) {
                var _ = cache.removeAsync(account.toString());
            } else if (!now.equals(before)) {
                var _ = cache.putAsync(account.toString(), write(now));
            }
            return now;
        });
    }

    @Override
    public boolean isEmpty() {
        return copy.isEmpty();
    }

    private static String write(Map<FullJid, Set<String>> sessions) {
        List<String> lines = new ArrayList<>();
        sessions.forEach((session, traits) -> lines.add(session + TRAIT + String.join(TRAIT, traits)));
        return String.join(SESSION, lines);
    }

    private static Map<FullJid, Set<String>> read(String text) {
        Map<FullJid, Set<String>> sessions = new HashMap<>();
        for (String line : text.split(SESSION, -1)) {
            List<String> words = List.of(line.split(TRAIT, -1));
            sessions.put(FullJid.parse(words.getFirst()), new HashSet<>(words.subList(1, words.size())));
        }
        return Map.copyOf(sessions);
    }

    /** Keeps the copy as the other nodes say. */
    @Listener
    public final class Changes {

        @CacheEntryCreated
        @CacheEntryModified
        public void changed(CacheEntryEvent<String, String> event) {
            if (!event.isPre() && !event.isOriginLocal()) {
                copy.put(BareJid.parse(event.getKey()), read(event.getValue()));
            }
        }

        @CacheEntryRemoved
        public void removed(CacheEntryRemovedEvent<String, String> event) {
            if (!event.isPre() && !event.isOriginLocal()) {
                copy.remove(BareJid.parse(event.getKey()));
            }
        }
    }
}
