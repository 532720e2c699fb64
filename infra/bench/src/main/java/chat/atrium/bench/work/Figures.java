package chat.atrium.bench.work;

import chat.atrium.bench.node.Usage;
import java.util.LinkedHashMap;
import java.util.Map;

/** What one run has measured: names with their units, in the order in which they are to be read. */
public final class Figures {

    private final Map<String, Double> values = new LinkedHashMap<>();

    Figures put(String name, double value) {
        values.put(name, value);
        return this;
    }

    /** What the server has used for so many pieces of work, in milliseconds for each thousand, and who has used it. */
    Figures cpu(Usage usage, double pieces, String what) {
        double thousands = pieces / 1000;
        put(what + " per second", pieces * 1000 / usage.wall());
        put("CPU ms / 1,000 " + what, usage.cpu() / thousands);
        put("  PostgreSQL", usage.database() / thousands);
        put("  event loops", usage.loops() / thousands);
        put("  virtual threads", usage.thinking() / thousands);
        put("  collector", usage.collector() / thousands);
        put("  compiler", usage.compiler() / thousands);
        return this;
    }

    Figures latency(Latencies latencies) {
        put("p50 ms", latencies.percentile(0.50));
        return put("p99 ms", latencies.percentile(0.99));
    }

    public Map<String, Double> values() {
        return new LinkedHashMap<>(values);
    }
}
