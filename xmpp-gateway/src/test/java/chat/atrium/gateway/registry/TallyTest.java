package chat.atrium.gateway.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TallyTest {

    private long now;
    private final Tally<String> tally = new Tally<>(Duration.ofMinutes(10), 2, () -> now);

    @Test
    void each_key_has_its_limit() {
        assertThat(tally.take("juliet")).isTrue();
        assertThat(tally.take("juliet")).isTrue();
        assertThat(tally.take("juliet")).isFalse();
        assertThat(tally.take("romeo")).isTrue();
    }

    @Test
    void what_is_given_back_can_be_taken_again() {
        tally.take("juliet");
        tally.take("juliet");
        tally.giveBack("juliet");

        assertThat(tally.take("juliet")).isTrue();
        assertThat(tally.take("juliet")).isFalse();
    }

    @Test
    void a_window_ends_a_while_after_its_beginning_however_often_it_is_tried() {
        tally.take("juliet");
        tally.take("juliet");
        now = Duration.ofMinutes(9).toNanos();
        assertThat(tally.take("juliet")).isFalse();

        now = Duration.ofMinutes(10).toNanos();

        assertThat(tally.take("juliet")).isTrue();
    }

    @Test
    void of_too_many_keys_the_oldest_is_forgotten() {
        tally.take("juliet");
        tally.take("juliet");

        IntStream.range(0, 100_000).forEach(i -> tally.take("stranger" + i));

        assertThat(tally.take("juliet")).isTrue();
    }
}
