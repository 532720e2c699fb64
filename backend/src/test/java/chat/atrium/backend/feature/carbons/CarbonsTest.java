package chat.atrium.backend.feature.carbons;

import static chat.atrium.backend.routing.Cast.xml;
import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.backend.routing.Actor;
import chat.atrium.backend.routing.Cast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** XEP-0280, rule by rule. */
class CarbonsTest {

    private static final String ENABLE = "<iq id='e' type='set'><enable xmlns='urn:xmpp:carbons:2'/></iq>";
    private static final String DISABLE = "<iq id='d' type='set'><disable xmlns='urn:xmpp:carbons:2'/></iq>";

    private final Cast cast = new Cast();
    private final Actor orchard = cast.arrives("romeo", "orchard").says(ENABLE);
    private final Actor garden = cast.arrives("romeo", "garden").says(ENABLE);
    private final Actor plain = cast.arrives("romeo", "plain");
    private final Actor juliet = cast.arrives("juliet", "balcony");

    private void everybodyForgets() {
        for (Actor actor : new Actor[] {orchard, garden, plain, juliet}) {
            actor.ignores();
        }
    }

    private static String copy(String resource, String type, String direction, String original) {
        return "<message from='romeo@example.org' to='romeo@example.org/" + resource + "'" + type + "><" + direction
                + " xmlns='urn:xmpp:carbons:2'><forwarded xmlns='urn:xmpp:forward:0'>" + original + "</forwarded></"
                + direction + "></message>";
    }

    private static String original(String from, String to, String type, String content) {
        return "<message xmlns='jabber:client' from='" + from + "' to='" + to + "'" + type + ">" + content
                + "</message>";
    }

    @Test
    void switching_on_is_answered_and_so_is_doing_it_twice() {
        everybodyForgets();
        plain.says(ENABLE).says(ENABLE);
        String answer = "<iq from='romeo@example.org' to='romeo@example.org/plain' id='e' type='result'/>";
        assertThat(plain.hears()).containsExactly(xml(answer), xml(answer));
    }

    @Test
    void nobody_switches_on_the_copies_of_another() {
        everybodyForgets();
        juliet.says("<iq id='e' to='romeo@example.org' type='set'><enable xmlns='urn:xmpp:carbons:2'/></iq>");
        assertThat(juliet.hears())
                .singleElement()
                .satisfies(answer -> assertThat(answer.toString()).contains("not-allowed"));
    }

    @Test
    void a_message_to_one_session_is_copied_to_those_who_asked() {
        everybodyForgets();
        juliet.says("<message to='romeo@example.org/orchard' type='chat'><thread>t1</thread></message>");
        String message = original(
                "juliet@example.org/balcony", "romeo@example.org/orchard", " type='chat'", "<thread>t1</thread>");
        assertThat(orchard.hears()).containsExactly(xml(message));
        assertThat(garden.hears()).containsExactly(xml(copy("garden", " type='chat'", "received", message)));
        assertThat(plain.hears()).isEmpty();
    }

    @Test
    void a_message_to_the_account_is_delivered_and_not_copied_to_who_got_it() {
        everybodyForgets();
        garden.says("<presence><priority>-1</priority></presence>");
        everybodyForgets();
        juliet.says("<message to='romeo@example.org' type='chat'><thread>t1</thread></message>");
        String message =
                original("juliet@example.org/balcony", "romeo@example.org", " type='chat'", "<thread>t1</thread>");
        assertThat(orchard.hears()).containsExactly(xml(message));
        assertThat(plain.hears()).containsExactly(xml(message));
        assertThat(garden.hears()).containsExactly(xml(copy("garden", " type='chat'", "received", message)));
    }

    @Test
    void a_sent_message_is_copied_to_the_others_also_by_who_has_no_copies() {
        everybodyForgets();
        plain.says("<message to='juliet@example.org' type='chat'><thread>t1</thread></message>");
        String message =
                original("romeo@example.org/plain", "juliet@example.org", " type='chat'", "<thread>t1</thread>");
        assertThat(orchard.hears()).containsExactly(xml(copy("orchard", " type='chat'", "sent", message)));
        assertThat(garden.hears()).containsExactly(xml(copy("garden", " type='chat'", "sent", message)));
        assertThat(plain.hears()).isEmpty();
        assertThat(juliet.hears()).containsExactly(xml(message));
    }

    @Test
    void the_sending_session_gets_no_copy() {
        everybodyForgets();
        orchard.says("<message to='juliet@example.org' type='chat'><body>Hi</body></message>");
        assertThat(orchard.hears()).isEmpty();
        assertThat(garden.hears()).hasSize(1);
    }

    @Test
    void a_message_to_oneself_comes_once() {
        everybodyForgets();
        orchard.says("<message to='romeo@example.org/plain' type='chat'><body>Note</body></message>");
        assertThat(orchard.hears()).isEmpty();
        assertThat(plain.hears()).hasSize(1);
        assertThat(garden.hears()).hasSize(1);
        orchard.says("<message to='romeo@example.org' type='chat'><body>Note</body></message>");
        assertThat(orchard.hears()).hasSize(1);
        assertThat(plain.hears()).hasSize(1);
        assertThat(garden.hears()).hasSize(1);
    }

    @Test
    void who_has_switched_off_gets_no_copies() {
        garden.says(DISABLE);
        everybodyForgets();
        juliet.says("<message to='romeo@example.org/orchard' type='chat'><body>Hi</body></message>");
        assertThat(garden.hears()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " type='chat'><body>Hi</body><private xmlns='urn:xmpp:carbons:2'/>",
                " type='chat'><body>Hi</body><no-copy xmlns='urn:xmpp:hints'/>",
                " type='groupchat'><body>Hi</body>",
                " type='headline'><body>News</body>",
                "><event xmlns='http://jabber.org/protocol/pubsub#event'/>",
                " type='chat'><body>Hi</body><x xmlns='http://jabber.org/protocol/muc#user'/>"
            })
    void what_is_no_conversation_or_private_is_not_copied(String message) {
        everybodyForgets();
        juliet.says("<message to='romeo@example.org/orchard'" + message + "</message>");
        assertThat(orchard.hears()).hasSize(1);
        assertThat(garden.hears()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " type='chat'><body>Hi</body>",
                "><body>Hi</body>",
                " type='chat'><composing xmlns='http://jabber.org/protocol/chatstates'/>",
                "><received xmlns='urn:xmpp:receipts' id='1'/>",
                "><displayed xmlns='urn:xmpp:chat-markers:0' id='1'/>",
                "><x xmlns='jabber:x:conference' jid='room@example.org'/>",
                "><x xmlns='http://jabber.org/protocol/muc#user'><invite from='a@example.org'/></x>",
                " type='error'><body>Hi</body><error type='cancel'>"
                        + "<service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>"
            })
    void what_belongs_to_a_conversation_is_copied(String message) {
        everybodyForgets();
        juliet.says("<message to='romeo@example.org/orchard'" + message + "</message>");
        assertThat(orchard.hears()).hasSize(1);
        assertThat(garden.hears()).hasSize(1);
    }

    @Test
    void a_forged_copy_is_refused() {
        everybodyForgets();
        juliet.says(copy("garden", " type='chat'", "received", "<message xmlns='jabber:client'/>")
                .replace("from='romeo@example.org'", ""));
        assertThat(garden.hears()).isEmpty();
        assertThat(juliet.hears())
                .singleElement()
                .satisfies(answer -> assertThat(answer.toString()).contains("forbidden"));
    }

    @Test
    void a_private_message_keeps_its_marks() {
        everybodyForgets();
        String marks = "<thread>t1</thread><private xmlns='urn:xmpp:carbons:2'/><no-copy xmlns='urn:xmpp:hints'/>";
        juliet.says("<message to='romeo@example.org/orchard' type='chat'>" + marks + "</message>");
        assertThat(orchard.hears())
                .containsExactly(xml(
                        original("juliet@example.org/balcony", "romeo@example.org/orchard", " type='chat'", marks)));
    }
}
