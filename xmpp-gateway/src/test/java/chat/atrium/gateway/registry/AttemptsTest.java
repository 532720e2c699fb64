package chat.atrium.gateway.registry;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.protocol.jid.BareJid;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private static final BareJid JULIET = BareJid.parse("juliet@capulet.example");
    private static final BareJid NURSE = BareJid.parse("nurse@capulet.example");
    private static final ClientNetwork MANTUA = ClientNetwork.of("192.0.2.1");
    private static final ClientNetwork VERONA = ClientNetwork.of("192.0.2.2");
    private static final ClientNetwork NOWHERE = ClientNetwork.of("");

    private long now;
    private final Attempts attempts = new Attempts(new Attempts.Limits(2, 5, 4, Duration.ofMinutes(10), 1), () -> now);

    @Test
    void who_guesses_is_stopped_and_nobody_else() {
        guess(JULIET, MANTUA, 2);

        assertThat(attempts.mayLogIn(JULIET, MANTUA)).isFalse();
        assertThat(attempts.mayLogIn(JULIET, VERONA)).isTrue();
        assertThat(attempts.mayLogIn(NURSE, MANTUA)).isTrue();
    }

    @Test
    void a_refused_guess_uses_up_nothing_of_the_account() {
        guess(JULIET, MANTUA, 100);

        assertThat(attempts.mayLogIn(JULIET, VERONA)).isTrue();
    }

    @Test
    void who_guesses_at_one_account_after_the_other_is_stopped() {
        IntStream.range(0, 4).forEach(i -> guess(BareJid.parse("name" + i + "@capulet.example"), MANTUA, 1));

        assertThat(attempts.mayLogIn(JULIET, MANTUA)).isFalse();
        assertThat(attempts.mayLogIn(JULIET, VERONA)).isTrue();
    }

    @Test
    void guesses_from_everywhere_are_stopped_for_a_while() {
        IntStream.range(0, 5).forEach(i -> guess(JULIET, ClientNetwork.of("198.51.100." + i), 1));
        assertThat(attempts.mayLogIn(JULIET, VERONA)).isFalse();
        assertThat(attempts.mayLogIn(JULIET, NOWHERE)).isFalse();

        now = Duration.ofMinutes(10).toNanos();

        assertThat(attempts.mayLogIn(JULIET, VERONA)).isTrue();
    }

    @Test
    void who_knows_the_password_may_log_in_as_often_as_needed() {
        for (int i = 0; i < 20; i++) {
            assertThat(attempts.mayLogIn(JULIET, MANTUA)).isTrue();
            attempts.loggedIn(JULIET, MANTUA);
        }
    }

    @Test
    void each_network_may_register_so_often() {
        assertThat(attempts.mayRegister(MANTUA)).isTrue();
        assertThat(attempts.mayRegister(MANTUA)).isFalse();
        assertThat(attempts.mayRegister(VERONA)).isTrue();
    }

    private void guess(BareJid account, ClientNetwork network, int times) {
        IntStream.range(0, times).forEach(i -> attempts.mayLogIn(account, network));
    }
}
