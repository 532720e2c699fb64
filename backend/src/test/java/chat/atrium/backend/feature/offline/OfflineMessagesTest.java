package chat.atrium.backend.feature.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.atrium.backend.routing.Actor;
import chat.atrium.backend.routing.Cast;
import chat.atrium.backend.storage.StorageException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
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
    void a_page_that_cannot_be_read_comes_later_and_nothing_overtakes_it() {
        cast.connects("juliet", "phone").leaves();
        writes("m1");
        AtomicInteger left = new AtomicInteger(1);
        cast.archive().beforeRead(() -> {
            if (left.getAndDecrement() > 0) {
                throw new StorageException(new IllegalStateException("away"));
            }
        });
        Actor phone = arrives("phone");
        assertThat(messages(phone)).isEmpty();
        writes("m2");
        Awaitility.await().until(() -> left.get() < 0);
        assertThat(messages(phone)).containsExactly("m1", "m2");
        writes("m3");
        assertThat(messages(phone)).containsExactly("m3");
    }

    @Test
    void a_session_begins_only_when_it_is_known_what_waits_for_it() {
        cast.account("juliet");
        cast.archive().beforeOpening(() -> {
            throw new StorageException(new IllegalStateException("away"));
        });
        assertThatThrownBy(() -> cast.connects("juliet", "phone")).hasRootCauseMessage("away");
        cast.archive().beforeOpening(() -> {});
        Actor phone = cast.connects("juliet", "phone");
        writes("m1");
        phone.says("<presence/>");
        assertThat(messages(phone)).containsExactly("m1");
    }

    @Test
    void a_message_that_is_committed_while_the_page_is_read_comes_once() {
        Actor phone = cast.connects("juliet", "phone").ignores();
        writes("m1");
        cast.archive().hold();
        romeo.says("<message to='juliet@example.org' id='m2' type='chat'><body>Hark</body></message>");
        Awaitility.await().until(() -> cast.archive().waiting() > 0);
        cast.archive().beforeRead(cast.archive()::release);
        phone.says("<presence/>");
        assertThat(messages(phone)).containsExactly("m1", "m2");
        writes("m3");
        assertThat(messages(phone)).containsExactly("m3");
    }

    @Test
    void what_a_session_has_confirmed_comes_to_no_other() {
        arrives("phone").ignores();
        writes("m1");
        assertThat(messages(arrives("laptop"))).isEmpty();
    }
}
