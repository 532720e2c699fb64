package chat.atrium.backend.feature.command;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.backend.routing.Cast;
import chat.atrium.protocol.jid.FullJid;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** XEP-0050 §3: what waits for a form. */
class CommandSessionsTest {

    private static final FullJid JULIET = FullJid.parse("juliet@example.org/balcony");
    private static final FullJid TYBALT = FullJid.parse("tybalt@example.org/street");

    private Instant now = Instant.EPOCH;

    private final CommandSessions sessions =
            new CommandSessions(() -> now, Cast.settings(Map.of("atrium.limits.commands", "3")));

    @Test
    void a_session_is_for_its_requester_and_its_command_and_for_a_time() {
        String session = sessions.open(JULIET, "a");
        assertThat(sessions.isOpen(session, JULIET, "a")).isTrue();
        assertThat(sessions.isOpen(session, TYBALT, "a")).isFalse();
        assertThat(sessions.isOpen(session, JULIET, "b")).isFalse();

        now = now.plus(Cast.settings(Map.of()).limits().commandLifetime());
        assertThat(sessions.isOpen(session, JULIET, "a")).isFalse();
    }

    @Test
    void who_opens_too_many_loses_their_own() {
        String hers = sessions.open(JULIET, "a");
        String first = sessions.open(TYBALT, "a");
        String second = sessions.open(TYBALT, "a");
        String third = sessions.open(TYBALT, "a");
        assertThat(sessions.isOpen(hers, JULIET, "a")).isTrue();
        assertThat(sessions.isOpen(first, TYBALT, "a")).isFalse();
        assertThat(sessions.isOpen(second, TYBALT, "a")).isTrue();
        assertThat(sessions.isOpen(third, TYBALT, "a")).isTrue();
    }

    @Test
    void who_has_none_takes_the_place_of_the_oldest() {
        String first = sessions.open(TYBALT, "a");
        sessions.open(TYBALT, "a");
        sessions.open(TYBALT, "a");
        String hers = sessions.open(JULIET, "a");
        assertThat(sessions.isOpen(hers, JULIET, "a")).isTrue();
        assertThat(sessions.isOpen(first, TYBALT, "a")).isFalse();
    }
}
