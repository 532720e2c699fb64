package chat.atrium.backend.cluster;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of sessions on every node, whichever is the home of their account: small, seldom written, read often.
 * Only the home of an account writes what is said of its sessions.
 */
public interface SessionTraits {

    /** The sessions of an account of which something is known. */
    Map<FullJid, Set<String>> of(BareJid account);

    /** Replaces what is known of a session; nothing if there is nothing to know any more. */
    void put(FullJid session, Set<String> traits);

    /** True if nothing is known of anybody. */
    boolean isEmpty();

    /** For a node that has no others to tell. */
    static SessionTraits ofOneNode() {
        return new Held(new ConcurrentHashMap<>());
    }

    /** Traits in memory. */
    record Held(Map<BareJid, Map<FullJid, Set<String>>> accounts) implements SessionTraits {

        @Override
        public Map<FullJid, Set<String>> of(BareJid account) {
            return accounts.getOrDefault(account, Map.of());
        }

        @Override
        public void put(FullJid session, Set<String> traits) {
            accounts.compute(session.bare(), (account, before) -> with(before, session, traits));
        }

        @Override
        public boolean isEmpty() {
            return accounts.isEmpty();
        }
    }

    /** The sessions of an account with one of them changed; null if nothing is left. */
    static @Nullable Map<FullJid, Set<String>> with(
            @Nullable Map<FullJid, Set<String>> before, FullJid session, Set<String> traits) {
        Map<FullJid, Set<String>> changed = before == null ? new HashMap<>(2) : new HashMap<>(before);
        if (traits.isEmpty()) {
            changed.remove(session);
        } else {
            changed.put(session, Set.copyOf(traits));
        }
        return changed.isEmpty() ? null : Map.copyOf(changed);
    }

    /** Makes traits of one kind. */
    interface Kinds {
        SessionTraits kind(String name);
    }
}
