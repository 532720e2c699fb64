package chat.atrium.backend.routing;

import static chat.atrium.backend.routing.Cast.xml;
import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.backend.port.stream.Sessions.BindOutcome;
import chat.atrium.backend.session.AccountHome;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.stream.StreamErrorCondition;
import chat.atrium.protocol.xml.Element;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole way, for what belongs to no feature. */
class RoutingTest {

    private final Cast cast = new Cast(Map.of("atrium.limits.sessions-per-account", "3"));
    private final Actor romeo = cast.arrives("romeo", "orchard");

    private static void isError(List<Element> heard, String condition) {
        assertThat(heard).singleElement().satisfies(answer -> {
            assertThat(answer.findAttribute("type")).contains("error");
            assertThat(answer.find("jabber:client", "error").orElseThrow().toString())
                    .contains("<" + condition);
        });
    }

    @Test
    void a_message_reaches_the_other_from_who_sent_it() {
        Actor juliet = cast.arrives("juliet", "balcony");
        romeo.says("<message from='pope@rome.example' to='juliet@example.org' id='m' type='chat' xml:lang='it'>"
                + "<subject>Ciao</subject><x xmlns='urn:foreign'>kept</x></message>");
        assertThat(juliet.hears())
                .containsExactly(
                        xml(
                                "<message from='romeo@example.org/orchard' to='juliet@example.org' id='m'"
                                        + " type='chat' xml:lang='it'><subject>Ciao</subject><x xmlns='urn:foreign'>kept</x></message>"));
        assertThat(romeo.hears()).isEmpty();
    }

    @Test
    void stanzas_of_one_sender_arrive_in_order() {
        Actor juliet = cast.arrives("juliet", "balcony");
        for (int i = 0; i < 200; i++) {
            romeo.says("<message to='juliet@example.org' id='" + i + "' type='chat'/>");
            romeo.says("<presence to='juliet@example.org/balcony' id='" + i + "'/>");
        }
        List<String> ids = juliet.hears().stream()
                .map(stanza -> stanza.findAttribute("id").orElseThrow())
                .toList();
        assertThat(ids).hasSize(400);
        assertThat(ids).isSortedAccordingTo((a, b) -> Integer.compare(Integer.parseInt(a), Integer.parseInt(b)));
    }

    @Test
    void marks_in_our_name_are_taken_away_and_others_stay() {
        Actor juliet = cast.arrives("juliet", "balcony");
        romeo.says("<message to='juliet@example.org' type='chat'><subject>Hi</subject>"
                + "<stanza-id xmlns='urn:xmpp:sid:0' by='juliet@example.org' id='1'/>"
                + "<stanza-id xmlns='urn:xmpp:sid:0' by='juliet@example.org' id='2'/>"
                + "<stanza-id xmlns='urn:xmpp:sid:0' by='room@elsewhere.example' id='3'/>"
                + "<origin-id xmlns='urn:xmpp:sid:0' id='4'/>"
                + "<delay xmlns='urn:xmpp:delay' from='example.org' stamp='2026-01-01T00:00:00Z'/></message>");
        assertThat(juliet.hears())
                .containsExactly(xml("<message from='romeo@example.org/orchard' to='juliet@example.org' type='chat'>"
                        + "<subject>Hi</subject><stanza-id xmlns='urn:xmpp:sid:0' by='room@elsewhere.example' id='3'/>"
                        + "<origin-id xmlns='urn:xmpp:sid:0' id='4'/></message>"));
    }

    @Test
    void presence_is_not_lost_at_a_home_that_is_busy() {
        Cast narrow = new Cast(Map.of("atrium.limits.mailbox", "20"));
        Actor juliet = narrow.arrives("juliet", "balcony");
        Actor other = narrow.arrives("romeo", "orchard");
        other.says("<presence to='juliet@example.org' type='subscribe'/>").ignores();
        juliet.says("<presence to='romeo@example.org' type='subscribed'/>").ignores();
        other.ignores();
        CountDownLatch busy = new CountDownLatch(1);
        var _ = narrow.accounts().post(other.jid().bare(), home -> await(busy));
        for (int i = 1; i < 20; i++) {
            var _ = narrow.accounts().post(other.jid().bare(), AccountHome::jid);
        }
        for (int i = 0; i < 10; i++) {
            juliet.says("<presence><priority>" + i + "</priority></presence>");
        }
        busy.countDown();
        assertThat(other.hears()).hasSize(10);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_request_to_a_resource_is_for_those_who_know_that_it_is_there() {
        Actor juliet = cast.arrives("juliet", "balcony");
        String request =
                "<iq id='q' to='juliet@example.org/balcony' type='get'><query xmlns='jabber:iq:version'/></iq>";
        romeo.says(request);
        isError(romeo.hears(), "service-unavailable");
        assertThat(juliet.hears()).isEmpty();

        juliet.says("<presence to='romeo@example.org/orchard'/>");
        romeo.ignores();
        romeo.says(request);
        assertThat(juliet.hears())
                .containsExactly(xml("<iq from='romeo@example.org/orchard' id='q' to='juliet@example.org/balcony'"
                        + " type='get'><query xmlns='jabber:iq:version'/></iq>"));
        juliet.says("<iq id='q' to='romeo@example.org/orchard' type='result'/>");
        assertThat(romeo.hears())
                .containsExactly(xml(
                        "<iq from='juliet@example.org/balcony' id='q' to='romeo@example.org/orchard' type='result'/>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody@example.org", "nobody@example.org/x", "nurse@example.org", "nurse@example.org/x"})
    void an_account_that_is_not_there_and_one_that_is_empty_look_the_same(String to) {
        cast.account("nurse");
        romeo.says("<message id='m' to='" + to + "' type='chat'><thread>1</thread></message>");
        isError(romeo.hears(), "service-unavailable");
        romeo.says("<iq id='q' to='" + to + "' type='get'><query xmlns='urn:nobody:knows'/></iq>");
        isError(romeo.hears(), "service-unavailable");
        romeo.says("<presence to='" + to + "'/>");
        assertThat(romeo.hears()).isEmpty();
    }

    @Test
    void an_address_without_account_leaves_nothing_in_memory() {
        romeo.says("<message to='nobody@example.org' type='chat'/>").ignores();
        assertThat(cast.accounts().inMemory()).containsExactly(romeo.jid().bare());
    }

    @Test
    void an_error_or_a_result_is_never_answered() {
        String error = "<error type='cancel'><gone xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>";
        for (String to :
                new String[] {"nobody@example.org", "example.org", "a@elsewhere.example", "romeo@example.org"}) {
            romeo.says("<message id='1' to='" + to + "' type='error'>" + error + "</message>");
            romeo.says("<iq id='2' to='" + to + "' type='error'>" + error + "</iq>");
            romeo.says("<iq id='3' to='" + to + "' type='result'/>");
        }
        assertThat(romeo.hears()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " to='example.org'", " to='romeo@example.org'"})
    void what_nobody_knows_is_answered_once(String to) {
        romeo.says("<iq id='q'" + to + " type='set'><query xmlns='urn:nobody:knows'/></iq>");
        isError(romeo.hears(), "service-unavailable");
    }

    @Test
    void there_is_no_way_to_other_servers_yet() {
        romeo.says("<message id='m' to='a@elsewhere.example'><body>Hi</body></message>");
        isError(romeo.hears(), "remote-server-not-found");
    }

    @Test
    void while_storage_is_away_the_sender_is_told_to_wait_and_nothing_else_breaks() {
        Actor juliet = cast.arrives("juliet", "balcony");
        cast.account("nurse");
        cast.store().goAway(true);
        romeo.says("<message id='m' to='nurse@example.org' type='chat'><body>Hi</body></message>");
        isError(romeo.hears(), "resource-constraint");
        romeo.says("<iq id='s' type='set'><query xmlns='jabber:iq:roster'><item jid='a@example.org'/></query></iq>");
        isError(romeo.hears(), "resource-constraint");
        romeo.says("<message to='juliet@example.org' type='chat'><body>Hi</body></message>");
        assertThat(juliet.hears()).hasSize(1);

        cast.store().goAway(false);
        romeo.says("<iq id='s' type='set'><query xmlns='jabber:iq:roster'><item jid='a@example.org'/></query></iq>");
        assertThat(romeo.hears()).hasSize(2);
    }

    @Test
    void the_newer_session_has_the_resource() {
        Actor again = cast.connects("romeo", "orchard");
        assertThat(romeo.closed())
                .hasValueSatisfying(error -> assertThat(error.condition()).isEqualTo(StreamErrorCondition.CONFLICT));
        romeo.leaves();
        Actor juliet = cast.connects("juliet", "balcony");
        juliet.says("<message to='romeo@example.org/orchard' type='chat'/>");
        assertThat(again.hears()).hasSize(1);
        assertThat(romeo.says("<message to='juliet@example.org/balcony'/>").hears())
                .isEmpty();
        assertThat(juliet.hears()).isEmpty();
    }

    @Test
    void an_account_has_so_many_sessions_and_no_more() {
        cast.connects("romeo", "two");
        cast.connects("romeo", "three");
        Actor four = new Actor(cast, FullJid.parse("romeo@example.org/four"));
        assertThat(cast.bind(four)).isEqualTo(new BindOutcome.TooManySessions(3));
        Actor nobody = new Actor(cast, FullJid.parse("nobody@example.org/x"));
        assertThat(cast.bind(nobody)).isEqualTo(new BindOutcome.AccountGone());
    }
}
