package chat.atrium.backend.session;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How far accounts are that storage does not know yet: cursors move with every message, and are saved many at a time
 * (promise 4). A crash delivers again what was delivered since the last time.
 */
@Singleton
public final class DeliveredCursors {

    private final ArchiveStore store;
    private final Map<Long, Long> moved = new ConcurrentHashMap<>();

    public DeliveredCursors(ArchiveStore store) {
        this.store = store;
    }

    /** An account has got everything up to this message. Does not block. */
    void moved(long account, long cursor) {
        moved.put(account, cursor);
    }

    /** True if storage knows how far the account is. */
    boolean isSaved(long account) {
        return !moved.containsKey(account);
    }

    /** Tells storage how far one account is; blocks. */
    void save(long account) {
        Long cursor = moved.get(account);
        if (cursor != null) {
            save(Map.of(account, cursor));
        }
    }

    /** Tells storage how far all accounts are; blocks. If that fails, the next time tells it. */
    public void saveAll() {
        Map<Long, Long> all = Map.copyOf(moved);
        if (!all.isEmpty()) {
            save(all);
        }
    }

    private void save(Map<Long, Long> cursors) {
        store.saveDelivered(cursors);
        cursors.forEach(moved::remove);
    }
}
