package chat.atrium.backend.feature.offline;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.backend.routing.Actor;
import chat.atrium.backend.routing.Cast;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Promise 4: a message that no client has confirmed waits for the next one that comes. */
class OfflineMessagesTest {

    private final Cast cast = new Cast();
    private final Actor romeo = cast.arrives("romeo", "orchard");

    private void writes(String id) {
        romeo.says("<message to='juliet@example.org' id='%s' type='chat'><body>Hark</body></message>".formatted(id));
        cast.settle();
    }

    private Actor arrives(String resource) {
        Actor actor = cast.connects("juliet", resource).ignores();
        return actor.says("<presence/>");
    }

    private static List<String> messages(Actor actor) {
        return actor.hears().stream()
                .filter(stanza -> stanza.local().equals("message"))
                .map(stanza -> stanza.findAttribute("id").orElse(""))
                .toList();
    }

    @Test
    void what_a_session_was_sent_and_has_not_confirmed_comes_to_the_next_one_too() {
        Actor phone = arrives("phone").ignores();
        writes("m1");
        phone.goesSilent();
        writes("m2");
        assertThat(messages(phone)).containsExactly("m1", "m2");
        Actor laptop = arrives("laptop");
        assertThat(messages(laptop)).containsExactly("m2");
        writes("m3");
        assertThat(messages(laptop)).containsExactly("m3");

        phone.leaves();
        assertThat(messages(arrives("tablet"))).as("confirmed by the laptop").isEmpty();
    }

    @Test
    void what_a_session_has_confirmed_comes_to_no_other() {
        arrives("phone").ignores();
        writes("m1");
        assertThat(messages(arrives("laptop"))).isEmpty();
    }
}
