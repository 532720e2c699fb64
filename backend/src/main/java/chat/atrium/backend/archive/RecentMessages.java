package chat.atrium.backend.archive;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What an archive has taken last, by fingerprint; what is too old or too much is forgotten. */
final class RecentMessages {

    private final Map<Long, Kept> byFingerprint = new HashMap<>();
    private final Deque<Entry> byAge = new ArrayDeque<>();

    private final int capacity;

    RecentMessages(int capacity) {
        this.capacity = capacity;
    }

    private record Entry(long fingerprint, long id) {}

    Optional<Kept> find(long fingerprint) {
        return Optional.ofNullable(byFingerprint.get(fingerprint));
    }

    void add(long fingerprint, Kept kept) {
        byFingerprint.put(fingerprint, kept);
        byAge.addLast(new Entry(fingerprint, kept.id()));
        if (byAge.size() > capacity) {
            forgetOldest();
        }
    }

    /** A row that was not committed is not kept. */
    void remove(long fingerprint, Kept kept) {
        byFingerprint.remove(fingerprint, kept);
    }

    void forgetBefore(long id) {
        while (!byAge.isEmpty() && byAge.getFirst().id() < id) {
            forgetOldest();
        }
    }

    private void forgetOldest() {
        Entry oldest = byAge.removeFirst();
        Kept kept = byFingerprint.get(oldest.fingerprint());
        if (kept != null && kept.id() == oldest.id()) {
            byFingerprint.remove(oldest.fingerprint());
        }
    }
}
