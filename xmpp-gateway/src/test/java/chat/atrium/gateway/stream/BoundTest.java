package chat.atrium.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.protocol.stanza.Namespaces;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.stream.StreamError;
import chat.atrium.protocol.stream.StreamErrorCondition;
import chat.atrium.protocol.stream.StreamEvent;
import chat.atrium.protocol.stream.StreamHeader;
import chat.atrium.protocol.xml.Element;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 6120 §7 and §8: binding, stanzas, back-pressure, the end of the session. */
class BoundTest {

    private static final String MESSAGE = "<message xmlns='jabber:client' to='romeo@capulet.example'/>";

    private static final Element BIND = Element.builder(Namespaces.CLIENT, "iq")
            .attribute("type", "set")
            .attribute("id", "b")
            .child(Element.of(Namespaces.BIND, "bind"))
            .build();

    private final StreamUnderTest test = new StreamUnderTest();

    @Test
    void a_resource_is_bound() {
        test.loggedIn();

        assertThat(test.send("<iq xmlns='jabber:client' type='set' id='b'>"
                        + "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>"))
                .isEqualTo("<iq id='b' type='result'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'>"
                        + "<jid>juliet@capulet.example/made</jid></bind></iq>");
    }

    @Test
    void nothing_is_processed_before_that() {
        test.loggedIn();

        assertThat(test.send(MESSAGE)).contains("<not-authorized xmlns='urn:ietf:params:xml:ns:xmpp-streams'/>");
        assertThat(test.house.accepted).isEmpty();
    }

    @Test
    void an_account_has_so_many_sessions_and_no_more() {
        test.house.full = true;
        test.loggedIn();

        assertThat(test.send("<iq xmlns='jabber:client' type='set' id='b'>"
                        + "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>"))
                .contains("<error type='wait'><resource-constraint");
    }

    @Test
    void the_header_after_login_names_the_account_or_nobody() {
        test.open("capulet.example");
        test.auth("PLAIN", "\0juliet\0secret");

        assertThat(test.open(new StreamHeader(
                        "romeo@capulet.example", "capulet.example", null, "1.0", null, "jabber:client")))
                .contains("<invalid-from ");
    }

    @Test
    void stanzas_go_to_the_backend() {
        test.bound();

        assertThat(test.send(MESSAGE)).isEmpty();
        assertThat(test.house.accepted).hasSize(1);
    }

    /** RFC 6120 §8.1.2.1: it is the address that counts, not how it is written. */
    @Test
    void the_own_address_may_be_written_in_any_form() {
        test.bound();

        assertThat(test.send("<message xmlns='jabber:client' from='Juliet@CAPULET.example./balcony'/>"))
                .isEmpty();
        assertThat(test.house.accepted).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@", "juliet@capulet.example/Balcony", "capulet.example"})
    void what_is_no_address_of_the_stream_is_forged(String from) {
        test.bound();

        assertThat(test.send("<message xmlns='jabber:client' from='" + from + "'/>"))
                .contains("<invalid-from ");
        assertThat(test.house.accepted).isEmpty();
    }

    /** RFC 6120 §4.7.4, §8.1.5. */
    @Test
    void a_stanza_without_language_has_that_of_the_stream() {
        test.bound("fr");

        test.send(MESSAGE);
        test.send("<message xmlns='jabber:client' xml:lang='it'/>");

        assertThat(test.house.accepted)
                .extracting(stanza -> stanza.header().lang())
                .containsExactly("fr", "it");
    }

    @Test
    void what_is_no_language_is_given_to_no_stanza() {
        test.bound("no language, but very long".repeat(100));

        test.send(MESSAGE);

        assertThat(test.house.accepted)
                .extracting(stanza -> stanza.header().lang())
                .containsExactly((String) null);
    }

    @Test
    void an_error_of_the_client_ends_the_stream_without_another() {
        test.bound();

        assertThat(test.send("<stream:error xmlns:stream='http://etherx.jabber.org/streams'>"
                        + "<reset xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></stream:error>"))
                .isEqualTo("</stream:stream>");
        assertThat(test.transport.closed).isTrue();
    }

    @Test
    void a_forged_sender_ends_the_stream() {
        test.bound();

        assertThat(test.send("<message xmlns='jabber:client' from='juliet@capulet.example'/>"))
                .isEmpty();
        assertThat(test.send("<message xmlns='jabber:client' from='romeo@capulet.example'/>"))
                .contains("<invalid-from ");
    }

    @Test
    void what_cannot_be_read_is_answered_by_an_error() {
        test.bound();

        assertThat(test.send("<iq xmlns='jabber:client' type='odd' id='x'><a xmlns='b'/></iq>"))
                .contains("type='error'", "id='x'", "to='juliet@capulet.example/balcony'", "<bad-request ");
        assertThat(test.send("<message xmlns='jabber:client' to='@@'/>")).contains("<jid-malformed ");
        assertThat(test.send("<message xmlns='jabber:client' type='error' to='@@'/>"))
                .isEmpty();
    }

    @Test
    void what_is_no_stanza_ends_the_stream() {
        test.bound();

        assertThat(test.send("<ready xmlns='urn:example:nothing'/>")).contains("<unsupported-stanza-type ");
    }

    @Test
    void a_stanza_of_a_server_ends_the_stream() {
        test.bound();

        assertThat(test.send("<message xmlns='jabber:server'/>")).contains("<invalid-namespace ");
    }

    @Test
    void older_clients_get_their_session() {
        test.bound();

        assertThat(test.send("<iq xmlns='jabber:client' type='set' id='s'>"
                        + "<session xmlns='urn:ietf:params:xml:ns:xmpp-session'/></iq>"))
                .isEqualTo("<iq id='s' type='result'/>");
    }

    @Test
    void a_stream_is_not_read_while_too_many_stanzas_are_under_way() {
        test.bound();
        test.house.pending = new CompletableFuture<>();
        test.send(MESSAGE);
        assertThat(test.transport.paused).isFalse();

        test.send(MESSAGE);
        test.send(MESSAGE);
        assertThat(test.transport.paused).isTrue();
        assertThat(test.house.accepted).hasSize(2);

        test.house.pending.complete(null);
        test.transport.runTasks();
        assertThat(test.transport.paused).isFalse();
        assertThat(test.house.accepted).hasSize(3);
    }

    @Test
    void who_floods_a_stream_that_is_not_read_is_sent_away() {
        test.bound();
        test.house.pending = new CompletableFuture<>();

        for (int i = 0; i < 8; i++) {
            test.stream.receive(new StreamEvent.Received(Element.of(Namespaces.CLIENT, "presence")));
        }

        assertThat(test.transport.sent()).contains("<policy-violation ");
    }

    @Test
    void stanzas_of_the_backend_follow_the_result_of_the_binding() {
        test.loggedIn();
        test.stream.receive(new StreamEvent.Received(BIND));
        test.house.bound.getFirst().send(Presence.of(Presence.Type.AVAILABLE));

        test.transport.runTasks();

        assertThat(test.transport.log).hasSize(2);
        assertThat(test.transport.log.getLast()).isEqualTo("<presence/>");
    }

    @Test
    void a_session_that_is_replaced_ends_with_conflict() {
        test.bound();

        test.house.bound.getFirst().close(StreamError.of(StreamErrorCondition.CONFLICT));
        test.transport.runTasks();

        assertThat(test.transport.sent()).contains("<conflict ");
        assertThat(test.house.ended).hasSize(1);
    }

    @Test
    void a_connection_that_breaks_ends_the_session_once() {
        test.bound();

        test.stream.disconnected();
        test.stream.disconnected();

        assertThat(test.ended).isTrue();
        assertThat(test.house.ended).containsExactly("juliet@capulet.example/balcony");
    }

    @Test
    void a_binding_that_comes_too_late_is_undone() {
        test.loggedIn();
        test.stream.receive(new StreamEvent.Received(BIND));

        test.stream.disconnected();
        test.transport.runTasks();

        assertThat(test.house.ended).containsExactly("juliet@capulet.example/made");
    }

    @Test
    void a_silent_client_is_asked_and_then_given_up() {
        test.bound();
        test.stream.heard();

        test.transport.elapse(StreamUnderTest.IDLE);
        assertThat(test.transport.sent()).isEmpty();
        test.transport.elapse(StreamUnderTest.IDLE);
        assertThat(test.transport.sent()).contains("<ping xmlns='urn:xmpp:ping'/>");
        test.transport.elapse(StreamUnderTest.IDLE);
        assertThat(test.transport.sent()).contains("<connection-timeout ");
    }

    @Test
    void a_client_that_answers_stays() {
        test.bound();
        test.stream.heard();
        test.transport.elapse(StreamUnderTest.IDLE);
        test.transport.elapse(StreamUnderTest.IDLE);

        test.stream.heard();
        test.transport.elapse(StreamUnderTest.IDLE);
        test.transport.elapse(StreamUnderTest.IDLE);

        assertThat(test.transport.sent()).doesNotContain("connection-timeout");
    }
}
