package chat.atrium.bench.work;

import java.util.Arrays;

/** Times in nanoseconds, all of them kept. */
final class Latencies {

    private long[] values = new long[1 << 16];
    private int count;

    void add(long nanos) {
        if (count == values.length) {
            values = Arrays.copyOf(values, 2 * count);
        }
        values[count++] = nanos;
    }

    Latencies copy() {
        Latencies copy = new Latencies();
        copy.values = Arrays.copyOf(values, count);
        copy.count = count;
        return copy;
    }

    int count() {
        return count;
    }

    void clear() {
        count = 0;
    }

    /** The time that this share of all did not exceed, in milliseconds. */
    double percentile(double share) {
        if (count == 0) {
            return Double.NaN;
        }
        Arrays.sort(values, 0, count);
        return values[Math.min(count - 1, (int) (share * count))] / 1e6;
    }
}
