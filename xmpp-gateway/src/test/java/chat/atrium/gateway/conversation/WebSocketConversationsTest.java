package chat.atrium.gateway.conversation;

import chat.atrium.backend.testing.AtriumTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Plays all scripts over a real WebSocket. */
@QuarkusTest
@QuarkusTestResource(AtriumTestResource.class)
@Tag("full")
class WebSocketConversationsTest {

    private final Theatre theatre;

    @Inject
    WebSocketConversationsTest(Theatre theatre) {
        this.theatre = theatre;
    }

    @TestFactory
    Stream<DynamicTest> over_a_websocket() {
        HttpClient http = HttpClient.newHttpClient();
        URI socket = URI.create("ws://localhost:" + RestAssured.port + "/xmpp-websocket");
        return Repertoire.scripts().stream().map(script -> theatre.test(script, () -> new WebSocketLine(http, socket)));
    }
}
