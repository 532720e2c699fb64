package chat.atrium.backend.archive;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * What an archive has taken last, by fingerprint; what is too old or too much is forgotten. There may be millions of
 * these over all archives of a node, so one costs some 30 bytes and no object: a ring in the order of age, and a table
 * that leads from a fingerprint to its place in the ring.
 */
final class RecentMessages {

    private static final CompletionStage<Void> COMMITTED = CompletableFuture.completedStage(null);
    private static final int SMALLEST = 8;

    /** In place of the id, where a message was removed. */
    private static final long REMOVED = -1;

    private final int capacity;

    /** Those whose rows are not committed yet, or were refused and are to be removed. */
    private final Deque<Kept> underWay = new ArrayDeque<>();

    private long[] fingerprints = new long[SMALLEST];
    private long[] ids = new long[SMALLEST];
    private int first;
    private int size;

    /** Places in the ring, counted from one; by linear probing, so a fingerprint is found before the next zero. */
    private int[] table = new int[2 * SMALLEST];

    RecentMessages(int capacity) {
        this.capacity = Math.max(1, capacity);
    }

    Optional<Kept> find(long fingerprint) {
        int place = table[slot(fingerprint)];
        return place == 0 ? Optional.empty() : Optional.of(kept(ids[place - 1]));
    }

    private Kept kept(long id) {
        for (Kept kept : underWay) {
            if (kept.id() == id) {
                return kept;
            }
        }
        return new Kept(id, false, COMMITTED);
    }

    /** A message that is being kept. */
    void add(long fingerprint, Kept kept) {
        while (!underWay.isEmpty() && isCommitted(underWay.getFirst())) {
            underWay.removeFirst();
        }
        underWay.addLast(kept);
        add(fingerprint, kept.id());
    }

    /** A message that storage has. */
    void add(long fingerprint, long id) {
        if (size == capacity) {
            forgetOldest();
        } else if (size == ids.length) {
            grow();
        }
        int place = first + size & ids.length - 1;
        fingerprints[place] = fingerprint;
        ids[place] = id;
        size++;
        table[slot(fingerprint)] = place + 1;
    }

    /** A row that was not committed is not kept. */
    void remove(long fingerprint, Kept kept) {
        int slot = slot(fingerprint);
        if (table[slot] != 0 && ids[table[slot] - 1] == kept.id()) {
            ids[table[slot] - 1] = REMOVED;
            clear(slot);
        }
        underWay.removeIf(each -> each.id() == kept.id());
    }

    void forgetBefore(long id) {
        while (size > 0 && ids[first] < id) {
            forgetOldest();
        }
    }

    private static boolean isCommitted(Kept kept) {
        CompletableFuture<Void> committed = kept.committed().toCompletableFuture();
        return committed.isDone() && !committed.isCompletedExceptionally();
    }

    private void forgetOldest() {
        int slot = slot(fingerprints[first]);
        if (table[slot] == first + 1) {
            clear(slot);
        }
        first = first + 1 & ids.length - 1;
        size--;
    }

    private void grow() {
        int length = ids.length;
        long[] grownFingerprints = new long[2 * length];
        long[] grownIds = new long[2 * length];
        for (int i = 0; i < length; i++) {
            int place = first + i & length - 1;
            grownFingerprints[i] = fingerprints[place];
            grownIds[i] = ids[place];
        }
        first = 0;
        fingerprints = grownFingerprints;
        ids = grownIds;
        table = new int[4 * length];
        for (int place = 0; place < size; place++) {
            if (ids[place] != REMOVED) {
                table[slot(fingerprints[place])] = place + 1;
            }
        }
    }

    /** Where the fingerprint is in the table, or where it would be. */
    private int slot(long fingerprint) {
        int slot = home(fingerprint);
        while (table[slot] != 0 && fingerprints[table[slot] - 1] != fingerprint) {
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }

    private int home(long fingerprint) {
        return (int) fingerprint & table.length - 1;
    }

    /** What stands behind a gap moves into it if it would not be found otherwise. */
    private void clear(int slot) {
        int gap = slot;
        for (int next = gap + 1 & table.length - 1; table[next] != 0; next = next + 1 & table.length - 1) {
            int wanted = home(fingerprints[table[next] - 1]);
            if ((next - wanted & table.length - 1) >= (next - gap & table.length - 1)) {
                table[gap] = table[next];
                gap = next;
            }
        }
        table[gap] = 0;
    }
}
