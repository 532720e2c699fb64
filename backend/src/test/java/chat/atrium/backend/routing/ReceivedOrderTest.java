package chat.atrium.backend.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.atrium.protocol.jid.BareJid;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** RFC 6120 §10.1: what one sends to another comes in that order, whether it waits for a commit or not. */
class ReceivedOrderTest {

    private static final BareJid ROMEO = BareJid.parse("romeo@example.org");

    private final Cast cast = new Cast();
    private final Actor romeo = cast.arrives("romeo", "orchard");
    private final Actor juliet = cast.arrives("juliet", "balcony");

    private void writes(String id) {
        romeo.says("<message to='juliet@example.org' id='%s' type='chat'><body>Hark</body></message>".formatted(id));
    }

    private void composes(String id) {
        romeo.says(("<message to='juliet@example.org' id='%s' type='chat'>"
                        + "<composing xmlns='http://jabber.org/protocol/chatstates'/></message>")
                .formatted(id));
    }

    /** Something happens while the home of the sender has other things to do. */
    private void whileBusy(Runnable happening) {
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        var _ = cast.accounts().insist(ROMEO, home -> {
            busy.countDown();
            return reached(free);
        });
        reached(busy);
        happening.run();
        free.countDown();
    }

    private static boolean reached(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Both messages may be committed by one batch, before what stands between them has had its turn. */
    @Test
    void what_stands_between_two_messages_that_are_committed_together_stays_there() {
        cast.archive().hold();
        writes("1");
        composes("2");
        writes("3");
        await().during(Duration.ofMillis(100)).until(() -> cast.archive().waiting() > 0);
        whileBusy(cast.archive()::release);
        assertThat(juliet.hears())
                .extracting(stanza -> stanza.findAttribute("id").orElse(""))
                .containsExactly("1", "2", "3");
    }

    @Test
    void messages_without_anything_between_them_are_committed_together() {
        cast.archive().hold();
        writes("1");
        writes("2");
        await().until(() -> cast.archive().waiting() == 2);
        cast.archive().release();
        assertThat(juliet.hears())
                .extracting(stanza -> stanza.findAttribute("id").orElse(""))
                .containsExactly("1", "2");
    }
}
