package chat.atrium.backend.routing;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.backend.port.Sender;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.xml.Element;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What stays of a sent message in one's own archive, and what one's other clients get of it. */
class OwnCopiesTest {

    private final Cast cast = new Cast();
    private final Actor romeo = cast.arrives("romeo", "orchard");
    private final Actor juliet = cast.arrives("juliet", "balcony");
    private final Actor nurse = cast.arrives("nurse", "chamber");

    @Test
    void they_are_in_the_order_of_sending_though_one_recipient_is_slower_than_the_other() throws Exception {
        CountDownLatch busy = new CountDownLatch(1);
        var _ = cast.accounts().post(juliet.jid().bare(), home -> await(busy));
        romeo.says("<message to='juliet@example.org' id='1' type='chat'><body>first</body></message>");
        var second = cast.enter(
                        new Sender.Session(romeo.jid(), romeo.id()),
                        Stanza.read(Cast.xml(
                                "<message to='nurse@example.org' id='2' type='chat'><body>second</body></message>")))
                .toCompletableFuture();
        assertThat(nurse.awaits(1)).hasSize(1);
        busy.countDown();
        second.get(10, TimeUnit.SECONDS);
        assertThat(archived()).containsExactly("1", "2");
    }

    @Test
    void a_refused_message_holds_no_other_up() {
        romeo.says("<message to='nobody@example.org' id='1' type='chat'><body>first</body></message>");
        romeo.says("<message to='nurse@example.org' id='2' type='chat'><body>second</body></message>");
        romeo.ignores();
        assertThat(archived()).containsExactly("1", "2");
    }

    /** RFC 6120 §10.1, promise 1: also at one's other clients nothing overtakes what waits for its commit. */
    @Test
    void what_is_not_kept_does_not_overtake_what_is() {
        Actor garden = cast.arrives("romeo", "garden");
        garden.says("<iq id='c' type='set'><enable xmlns='urn:xmpp:carbons:2'/></iq>")
                .ignores();
        cast.archive().hold();
        romeo.says("<message to='juliet@example.org' id='1' type='chat'><body>first</body></message>");
        romeo.says("<message to='juliet@example.org' id='2' type='chat'>"
                + "<active xmlns='http://jabber.org/protocol/chatstates'/></message>");
        romeo.says("<message to='nurse@example.org/chamber' id='3' type='chat'>"
                + "<active xmlns='http://jabber.org/protocol/chatstates'/></message>");
        nurse.awaits(1);
        assertThat(garden.hearsSoFar()).isEmpty();
        cast.archive().release();
        assertThat(garden.hears()).extracting(OwnCopiesTest::original).containsExactly("1", "2", "3");
    }

    private List<String> archived() {
        List<Element> heard = romeo.says("<iq id='q' type='set'><query xmlns='urn:xmpp:mam:2'/></iq>")
                .hears();
        return heard.stream()
                .filter(stanza -> stanza.local().equals("message"))
                .map(OwnCopiesTest::original)
                .toList();
    }

    private static String original(Element wrapper) {
        return wrapper.elements()
                .findFirst()
                .flatMap(result -> result.find("urn:xmpp:forward:0", "forwarded"))
                .flatMap(forwarded -> forwarded.find("jabber:client", "message"))
                .flatMap(message -> message.findAttribute("id"))
                .orElseThrow();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
