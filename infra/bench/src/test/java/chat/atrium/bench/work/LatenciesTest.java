package chat.atrium.bench.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Percentiles of times. */
class LatenciesTest {

    @Test
    void a_percentile_is_what_so_many_did_not_exceed() {
        Latencies latencies = new Latencies();
        for (int i = 100_000; i > 0; i--) {
            latencies.add(i * 1_000_000L);
        }
        assertThat(latencies.percentile(0.50)).isEqualTo(50_001);
        assertThat(latencies.percentile(0.99)).isEqualTo(99_001);
        assertThat(latencies.percentile(1)).isEqualTo(100_000);
    }

    @Test
    void there_is_none_of_nothing() {
        assertThat(new Latencies().percentile(0.5)).isNaN();
    }
}
