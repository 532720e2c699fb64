package chat.atrium.gateway.transport.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.backend.testing.AtriumTestResource;
import chat.atrium.gateway.transport.websocket.RawWebSocket.Received;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 7395 over real sockets, frame by frame. */
@QuarkusTest
@QuarkusTestResource(AtriumTestResource.class)
class WebSocketNodeTest {

    private static final String XMPP = "Sec-WebSocket-Protocol: xmpp\r\n";
    private static final String OPEN =
            "<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' to='localhost' from='ü@localhost' version='1.0'/>";

    /** §3.1. */
    @Test
    void the_subprotocol_is_asked_for_and_confirmed() throws IOException {
        try (RawWebSocket socket = connect("Sec-WebSocket-Protocol: mqtt, xmpp\r\n")) {
            assertThat(socket.answer()).startsWith("HTTP/1.1 101 ").containsIgnoringCase(XMPP);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Sec-WebSocket-Protocol: mqtt\r\n", "Sec-WebSocket-Protocol: xmpps\r\n"})
    void who_does_not_speak_xmpp_is_refused(String headers) throws IOException {
        try (RawWebSocket socket = connect(headers)) {
            assertThat(socket.answer()).startsWith("HTTP/1.1 400 ");
        }
    }

    /** RFC 6455 §5.4: a message may come in parts, torn anywhere. */
    @Test
    void a_message_may_come_in_parts() throws IOException {
        byte[] open = OPEN.getBytes(StandardCharsets.UTF_8);
        int insideOfACharacter = OPEN.indexOf('ü') + 1;
        try (RawWebSocket socket = connect(XMPP)) {
            socket.send(RawWebSocket.TEXT, false, Arrays.copyOf(open, insideOfACharacter));
            socket.send(RawWebSocket.CONTINUATION, false, new byte[0]);
            socket.send(RawWebSocket.CONTINUATION, true, Arrays.copyOfRange(open, insideOfACharacter, open.length));

            assertThat(socket.next().text()).startsWith("<open ").contains("to='Ã¼@localhost'");
        }
    }

    /** RFC 6455 §8.1. */
    @ParameterizedTest
    @ValueSource(strings = {"\u00ff", "\u00c0\u00bc", "\u00ed\u00a0\u0080", "\u00f4\u0090\u0080\u0080"})
    void text_that_is_not_utf_8_ends_the_connection(String bytes) throws IOException {
        try (RawWebSocket socket = connect(XMPP)) {
            socket.send(RawWebSocket.TEXT, true, OPEN.replace("ü", bytes).getBytes(StandardCharsets.ISO_8859_1));

            Received end = socket.next();
            assertThat(end.kind()).isEqualTo(RawWebSocket.CLOSE);
            assertThat(end.status()).isEqualTo(1007);
        }
    }

    /** RFC 7395 §3.2. */
    @Test
    void what_is_not_text_ends_the_connection() throws IOException {
        try (RawWebSocket socket = connect(XMPP)) {
            socket.send(RawWebSocket.BINARY, true, OPEN.getBytes(StandardCharsets.UTF_8));

            Received end = socket.next();
            assertThat(end.kind()).isEqualTo(RawWebSocket.CLOSE);
            assertThat(end.status()).isEqualTo(1003);
        }
    }

    /** §3.3.3, §3.8: neither two elements nor white space alone. */
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "<a/><b/>", " <a/>", "<a>", "hello"})
    void a_frame_is_exactly_one_element(String frame) throws IOException {
        try (RawWebSocket socket = connect(XMPP)) {
            socket.send(frame);

            assertThat(socket.next().text()).startsWith("<open ");
            assertThat(socket.next().text()).contains("<not-well-formed ");
            assertThat(socket.next().text()).startsWith("<close ");
        }
    }

    /** §3.6.1: a hint where to go is for clients only, and the end is answered in any case. */
    @Test
    void the_end_is_answered_wherever_it_points_to() throws IOException {
        try (RawWebSocket socket = connect(XMPP)) {
            socket.send(OPEN);
            socket.next();
            socket.next();
            socket.send("<close xmlns='urn:ietf:params:xml:ns:xmpp-framing' see-other-uri='wss://evil.example/'/>");

            assertThat(socket.next().text()).isEqualTo("<close xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>");
            assertThat(socket.next().status()).isEqualTo(1000);
        }
    }

    private static RawWebSocket connect(String headers) throws IOException {
        return new RawWebSocket(RestAssured.port, headers);
    }
}
