package chat.atrium.gateway.registry;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Lets each key do something so many times within a window of time, which begins with its first time. */
final class Tally<K> {

    /** How many keys are remembered; the oldest go first. */
    private static final int MOST_KEYS = 100_000;

    private final Duration window;
    private final int limit;
    private final LongSupplier nanoTime;
    private final Map<K, Window> windows = new LinkedHashMap<>();

    Tally(Duration window, int limit, LongSupplier nanoTime) {
        this.window = window;
        this.limit = limit;
        this.nanoTime = nanoTime;
    }

    /** Counts once more; false, and nothing is counted, if the key has used up what it may. */
    synchronized boolean take(K key) {
        long now = nanoTime.getAsLong();
        forgetOld(now);
        Window current = windows.get(key);
        if (current == null) {
            windows.put(key, new Window(now, 1));
            return limit > 0;
        }
        windows.replace(key, current.with(Math.min(current.count + 1, limit)));
        return current.count < limit;
    }

    /** Takes back what was counted last. */
    synchronized void giveBack(K key) {
        windows.computeIfPresent(key, (known, current) -> current.count > 1 ? current.with(current.count - 1) : null);
    }

    /** Windows stand in the order of their beginnings. */
    private void forgetOld(long now) {
        var all = windows.values().iterator();
        while (all.hasNext()) {
            Window oldest = all.next();
            if (windows.size() < MOST_KEYS && now - oldest.begin < window.toNanos()) {
                return;
            }
            all.remove();
        }
    }

    private record Window(long begin, int count) {

        Window with(int newCount) {
            return new Window(begin, newCount);
        }
    }
}
