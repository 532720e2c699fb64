package chat.atrium.backend.session;

import chat.atrium.protocol.jid.FullJid;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which archived messages an account has got (promise 4). Every id up to the {@link #cursor} has reached a client; what
 * lies behind it is under way, or waits for somebody to come.
 */
public final class DeliveryLedger {

    private static final long NONE = Long.MAX_VALUE;

    private final TreeMap<Long, Set<FullJid>> underWay = new TreeMap<>();
    private long latest;
    private long firstLeftOver;

    /**
     * Continues where storage knows the account to be.
     *
     * @param cursor the last id that was delivered
     * @param latest the last id there is
     */
    public DeliveryLedger(long cursor, long latest) {
        this.latest = Math.max(cursor, latest);
        this.firstLeftOver = cursor < latest ? cursor + 1 : NONE;
    }

    /** Everything up to this id has reached a client. */
    public long cursor() {
        long first = underWay.isEmpty() ? firstLeftOver : Math.min(underWay.firstKey(), firstLeftOver);
        return first == NONE ? latest : first - 1;
    }

    /** True if messages wait for somebody to come. */
    public boolean hasLeftOver() {
        return firstLeftOver != NONE;
    }

    /** A message has been handed to these sessions, or waits if there are none. */
    public void handed(long id, Collection<FullJid> sessions) {
        latest = Math.max(latest, id);
        if (sessions.isEmpty()) {
            firstLeftOver = Math.min(firstLeftOver, id);
        } else {
            underWay.computeIfAbsent(id, first -> new HashSet<>(4)).addAll(sessions);
        }
    }

    /** A session has everything that it was handed up to this id; one session is enough. */
    public void confirmed(FullJid session, long upTo) {
        underWay.headMap(upTo, true).values().removeIf(sessions -> sessions.contains(session));
    }

    /** A session is gone; what nobody else was handed waits again. */
    public void ended(FullJid session) {
        underWay.entrySet().removeIf(entry -> {
            boolean last = entry.getValue().remove(session) && entry.getValue().isEmpty();
            if (last) {
                firstLeftOver = Math.min(firstLeftOver, entry.getKey());
            }
            return last;
        });
    }

    /** True if a session has been handed something that it has not confirmed. */
    public boolean isUnderWayTo(FullJid session) {
        return underWay.values().stream().anyMatch(sessions -> sessions.contains(session));
    }

    /** Everything up to this id was confirmed by a session, or it was not handed that. */
    long reached(FullJid session) {
        return underWay.entrySet().stream()
                .filter(entry -> entry.getValue().contains(session))
                .findFirst()
                .map(entry -> entry.getKey() - 1)
                .orElse(latest);
    }

    /** What waited up to this id waits no longer: it was handed out, or its reader takes it from the archive. */
    public void taken(long upTo) {
        if (firstLeftOver <= upTo) {
            firstLeftOver = upTo >= latest ? NONE : upTo + 1;
        }
    }

    /** The last message there is. */
    public long latest() {
        return latest;
    }
}
