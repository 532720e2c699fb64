package chat.atrium.backend.feature.archive;

import static chat.atrium.backend.routing.Cast.xml;
import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.backend.routing.Actor;
import chat.atrium.backend.routing.Cast;
import chat.atrium.protocol.xml.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArchiveTest {

    private static final String FORWARD = "urn:xmpp:forward:0";

    private final Cast cast = new Cast();
    private final Actor romeo = cast.arrives("romeo", "orchard");

    private static String text(String id, String text) {
        return "<message to='juliet@example.org' id='" + id + "' type='chat'><body>" + text + "</body></message>";
    }

    private static List<String> bodies(List<Element> heard) {
        return heard.stream()
                .map(stanza -> stanza.find("urn:xmpp:mam:2", "result")
                        .flatMap(result -> result.find(FORWARD, "forwarded"))
                        .flatMap(forwarded -> forwarded.find("jabber:client", "message"))
                        .orElse(stanza))
                .map(message -> message.find("jabber:client", "body").map(Element::text))
                .flatMap(Optional::stream)
                .toList();
    }

    private static String query(String inside) {
        return "<iq type='set' id='q'><query xmlns='urn:xmpp:mam:2' queryid='f27'>" + inside + "</query></iq>";
    }

    private static String page(String inside) {
        return "<set xmlns='http://jabber.org/protocol/rsm'>" + inside + "</set>";
    }

    @Test
    void a_kept_message_is_delivered_under_the_name_it_has_in_the_archive() {
        Actor juliet = cast.arrives("juliet", "balcony");
        romeo.says(text("m1", "Hello"));
        Element message = juliet.hears().getFirst();
        Element name = message.find("urn:xmpp:sid:0", "stanza-id").orElseThrow();
        assertThat(name.findAttribute("by")).contains("juliet@example.org");
        juliet.says(query(""));
        assertThat(juliet.hears()
                        .getFirst()
                        .find("urn:xmpp:mam:2", "result")
                        .orElseThrow()
                        .findAttribute("id"))
                .isEqualTo(name.findAttribute("id"));
    }

    @Test
    void both_sides_keep_the_message() {
        Actor juliet = cast.arrives("juliet", "balcony");
        romeo.says(text("m1", "Hello"));
        cast.settle();
        romeo.says(query(""));
        assertThat(bodies(romeo.hears())).containsExactly("Hello");
        juliet.ignores().says(query(""));
        assertThat(bodies(juliet.hears())).containsExactly("Hello");
    }

    @Test
    void nothing_reaches_anybody_before_it_is_committed() {
        Actor juliet = cast.arrives("juliet", "balcony");
        Actor phone = cast.arrives("juliet", "phone");
        phone.says("<iq type='set' id='c'><enable xmlns='urn:xmpp:carbons:2'/></iq>")
                .ignores();
        juliet.ignores();
        cast.archive().hold();
        romeo.says(text("m1", "Hello"));
        romeo.says(
                "<message to='juliet@example.org' type='chat'><composing xmlns='http://jabber.org/protocol/chatstates'/></message>");
        romeo.says("<message to='juliet@example.org' type='headline'><subject>News</subject></message>");
        // Romeo's home has sent all three when he is answered, and Juliet's home has seen them when she is.
        romeo.says("<iq type='get' id='r'><query xmlns='jabber:iq:roster'/></iq>")
                .awaits(1);
        juliet.says("<iq type='get' id='r'><query xmlns='jabber:iq:roster'/></iq>");
        assertThat(juliet.awaits(1).stream().map(Cast::summary)).containsExactly("query");
        assertThat(cast.archive().waiting()).isOne();
        assertThat(phone.hearsSoFar()).isEmpty();
        cast.archive().release();
        assertThat(juliet.hears().stream().map(Cast::summary)).containsExactly("body", "composing", "subject");
    }

    @Test
    void others_are_not_held_up_by_one_who_waits() {
        Actor juliet = cast.arrives("juliet", "balcony");
        Actor nurse = cast.arrives("nurse", "hall");
        cast.archive().hold();
        romeo.says(text("m1", "Hello"));
        nurse.says("<message to='juliet@example.org' type='headline'><subject>News</subject></message>");
        assertThat(juliet.awaits(1).stream().map(Cast::summary)).containsExactly("subject");
        cast.archive().release();
        assertThat(juliet.hears().stream().map(Cast::summary)).containsExactly("body");
    }

    @Test
    void the_same_message_is_delivered_once() {
        Actor juliet = cast.arrives("juliet", "balcony");
        romeo.says(text("m1", "Hello")).says(text("m1", "Hello")).says(text("m1", "Another"));
        assertThat(bodies(juliet.hears())).containsExactly("Hello", "Another");
    }

    @Test
    void an_origin_id_names_a_message_whatever_it_says() {
        Actor juliet = cast.arrives("juliet", "balcony");
        String origin = "<origin-id xmlns='urn:xmpp:sid:0' id='o1'/>";
        romeo.says("<message to='juliet@example.org' type='chat'><body>One</body>" + origin + "</message>");
        romeo.says("<message to='juliet@example.org' type='chat'><body>Two</body>" + origin + "</message>");
        assertThat(bodies(juliet.hears())).containsExactly("One");
    }

    @Test
    void messages_wait_for_whoever_is_away() {
        cast.account("juliet");
        romeo.says(text("m1", "One")).says(text("m2", "Two"));
        assertThat(romeo.hears()).isEmpty();
        Actor juliet = cast.connects("juliet", "balcony").says("<presence/>");
        List<Element> heard = juliet.hears();
        assertThat(bodies(heard)).containsExactly("One", "Two");
        assertThat(heard)
                .anySatisfy(stanza ->
                        assertThat(stanza.find("urn:xmpp:delay", "delay")).isPresent());
        juliet.leaves();
        assertThat(bodies(cast.connects("juliet", "balcony").says("<presence/>").hears()))
                .isEmpty();
    }

    @Test
    void hundreds_of_messages_wait_and_come_in_order_before_new_ones() {
        cast.account("juliet");
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 230; i++) {
            romeo.says(text("m" + i, "text " + i));
            expected.add("text " + i);
        }
        romeo.ignores();
        Actor juliet = cast.connects("juliet", "balcony").says("<presence/>");
        romeo.says(text("new", "new"));
        expected.add("new");
        assertThat(bodies(juliet.hears())).containsExactlyElementsOf(expected);
    }

    @Test
    void what_a_client_did_not_get_comes_to_the_next() {
        Actor juliet = cast.arrives("juliet", "balcony").goesSilent();
        romeo.says(text("m1", "One"));
        juliet.ignores().leaves();
        assertThat(bodies(cast.connects("juliet", "phone").says("<presence/>").hears()))
                .containsExactly("One");
    }

    @Test
    void a_client_that_reads_the_archive_gets_nothing_twice() {
        cast.account("juliet");
        romeo.says(text("m1", "One")).ignores();
        Actor juliet = cast.connects("juliet", "balcony").says(query(""));
        assertThat(bodies(juliet.hears())).containsExactly("One");
        assertThat(bodies(juliet.says("<presence/>").hears())).isEmpty();
    }

    @Test
    void a_session_that_takes_no_messages_is_not_given_them() {
        cast.account("juliet");
        romeo.says(text("m1", "One")).ignores();
        Actor juliet = cast.connects("juliet", "balcony").says("<presence><priority>-1</priority></presence>");
        assertThat(bodies(juliet.hears())).isEmpty();
        assertThat(bodies(juliet.says("<presence/>").hears())).containsExactly("One");
    }

    @Test
    void pages_go_forwards_and_backwards_and_say_when_they_end() {
        cast.account("juliet");
        for (int i = 1; i <= 5; i++) {
            romeo.says(text("m" + i, "text " + i));
        }
        romeo.ignores();
        romeo.says(query(page("<max>2</max>")));
        List<Element> first = romeo.hears();
        assertThat(bodies(first)).containsExactly("text 1", "text 2");
        Element fin = first.getLast().find("urn:xmpp:mam:2", "fin").orElseThrow();
        assertThat(fin.findAttribute("complete")).isEmpty();
        String last = fin.find("http://jabber.org/protocol/rsm", "set")
                .flatMap(set -> set.find("http://jabber.org/protocol/rsm", "last"))
                .orElseThrow()
                .text();
        romeo.says(query(page("<max>9</max><after>" + last + "</after>")));
        List<Element> rest = romeo.hears();
        assertThat(bodies(rest)).containsExactly("text 3", "text 4", "text 5");
        assertThat(rest.getLast().find("urn:xmpp:mam:2", "fin").orElseThrow().findAttribute("complete"))
                .contains("true");
        romeo.says(query(page("<max>2</max><before/>") + "<flip-page/>"));
        assertThat(bodies(romeo.hears())).containsExactly("text 5", "text 4");
    }

    @Test
    void an_id_that_is_not_there_is_an_error() {
        for (String id : List.of("12345", "no-such-id", "99999999999999999999999")) {
            romeo.says(query(page("<after>" + id + "</after>")));
            assertThat(romeo.hears())
                    .singleElement()
                    .satisfies(answer -> assertThat(answer.find("jabber:client", "error")
                                    .orElseThrow()
                                    .toString())
                            .contains("item-not-found"));
        }
    }

    @Test
    void an_archive_is_its_owners_alone() {
        cast.account("juliet");
        romeo.says("<iq type='set' id='q' to='juliet@example.org'><query xmlns='urn:xmpp:mam:2'/></iq>");
        assertThat(romeo.hears())
                .singleElement()
                .satisfies(answer -> assertThat(answer.find("jabber:client", "error")
                                .orElseThrow()
                                .toString())
                        .contains("forbidden"));
        romeo.says("<iq type='set' id='q' to='romeo@example.org'><query xmlns='urn:xmpp:mam:2'/></iq>");
        assertThat(romeo.hears().getLast().findAttribute("type")).contains("result");
    }

    @Test
    void what_is_not_wanted_is_delivered_and_not_kept() {
        Actor juliet = cast.arrives("juliet", "balcony");
        juliet.says("<iq type='set' id='p'><prefs xmlns='urn:xmpp:mam:2' default='always'>"
                + "<never><jid>romeo@example.org</jid></never></prefs></iq>");
        assertThat(juliet.hears())
                .containsExactly(
                        xml("<iq from='juliet@example.org' to='juliet@example.org/balcony' id='p' type='result'>"
                                + "<prefs xmlns='urn:xmpp:mam:2' default='always'><always/><never><jid>romeo@example.org</jid></never>"
                                + "</prefs></iq>"));
        romeo.says(text("m1", "Hello"));
        assertThat(bodies(juliet.hears())).containsExactly("Hello");
        assertThat(bodies(juliet.says(query("")).hears())).isEmpty();
    }
}
