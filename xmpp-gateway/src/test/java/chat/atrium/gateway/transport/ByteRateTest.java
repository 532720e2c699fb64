package chat.atrium.gateway.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ByteRateTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final ByteRate rate = new ByteRate(100, 0);

    @Test
    void a_burst_passes() {
        assertThat(rate.take(400, 0)).isZero();
    }

    @Test
    void more_than_a_burst_has_to_wait() {
        assertThat(rate.take(500, 0)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void the_average_passes_for_ever() {
        for (long second = 1; second < 100; second++) {
            assertThat(rate.take(100, second * SECOND)).isZero();
        }
    }
}
