package chat.atrium.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.protocol.stream.StreamEvent;
import chat.atrium.protocol.stream.StreamHeader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** RFC 6120 §4: headers, features, errors, the end. */
class OpeningTest {

    private final StreamUnderTest test = new StreamUnderTest();

    @Test
    void the_header_is_answered_by_header_and_features() {
        String answer = test.open(header("juliet@capulet.example", "capulet.example", "1.0", "de", "jabber:client"));

        assertThat(answer)
                .startsWith("<?xml version='1.0'?><stream:stream xmlns='jabber:client' xmlns:stream='")
                .contains("from='capulet.example'", "to='juliet@capulet.example'", "version='1.0'", "xml:lang='de'")
                .contains("id='token1'", "<mechanism>SCRAM-SHA-512</mechanism>", "<mechanism>PLAIN</mechanism>")
                .contains("<register xmlns='http://jabber.org/features/iq-register'/>");
    }

    @Test
    void another_host_is_unknown() {
        failsWith(test.open("montague.example"), "host-unknown");
    }

    @Test
    void no_host_is_no_address() {
        failsWith(test.open(header(null, null, "1.0", null, "jabber:client")), "improper-addressing");
    }

    @Test
    void a_server_is_no_client() {
        failsWith(test.open(header(null, "capulet.example", "1.0", null, "jabber:server")), "invalid-namespace");
    }

    @Test
    void a_stream_without_version_is_too_old() {
        failsWith(test.open(header(null, "capulet.example", null, null, "jabber:client")), "unsupported-version");
    }

    @Test
    void a_later_version_is_welcome() {
        assertThat(test.open(header(null, "capulet.example", "1.2", null, "jabber:client")))
                .contains("<stream:features>");
    }

    @Test
    void a_stanza_before_the_header_is_refused_behind_a_header() {
        String answer = test.send("<message xmlns='jabber:client'/>");

        failsWith(answer, "bad-format");
        assertThat(answer).startsWith("<?xml version='1.0'?><stream:stream ");
    }

    /** RFC 7395 §3.3.2. */
    @Test
    void a_header_of_another_namespace_is_refused() {
        failsWith(test.send("<open xmlns='jabber:client' to='capulet.example' version='1.0'/>"), "invalid-namespace");
    }

    @Test
    void a_second_header_is_refused() {
        test.open("capulet.example");

        failsWith(test.open("capulet.example"), "bad-format");
    }

    @Test
    void the_end_is_answered_by_the_end() {
        test.open("capulet.example");

        assertThat(test.receive(new StreamEvent.Closed())).isEqualTo("</stream:stream>");
        assertThat(test.transport.closed).isTrue();
    }

    @Test
    void after_an_error_the_connection_waits_for_the_end_of_the_peer() {
        test.open("montague.example");
        assertThat(test.transport.closed).isFalse();

        assertThat(test.receive(new StreamEvent.Closed())).isEmpty();
        assertThat(test.transport.closed).isTrue();
    }

    @Test
    void a_peer_that_does_not_end_is_cut_off() {
        test.open("montague.example");

        test.transport.elapse(StreamUnderTest.CLOSING);

        assertThat(test.transport.closed).isTrue();
    }

    @Test
    void who_does_not_log_in_in_time_is_sent_away() {
        test.open("capulet.example");

        test.transport.elapse(StreamUnderTest.LOGIN);

        failsWith(test.transport.sent(), "connection-timeout");
    }

    @Test
    void who_is_bound_in_time_may_stay() {
        test.bound();

        test.transport.elapse(StreamUnderTest.LOGIN);

        assertThat(test.transport.sent()).isEmpty();
    }

    @Test
    void a_stop_of_the_node_is_told() {
        test.bound();

        test.stream.shutdown();

        failsWith(test.transport.sent(), "system-shutdown");
        assertThat(test.house.ended).containsExactly("juliet@capulet.example/balcony");
    }

    private static void failsWith(String answer, String condition) {
        assertThat(answer)
                .contains("<stream:error><" + condition + " xmlns='urn:ietf:params:xml:ns:xmpp-streams'/>")
                .endsWith("</stream:error></stream:stream>");
    }

    private static StreamHeader header(
            @Nullable String from,
            @Nullable String to,
            @Nullable String version,
            @Nullable String lang,
            String content) {
        return new StreamHeader(from, to, null, version, lang, content);
    }
}
