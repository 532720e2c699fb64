package chat.atrium.acceptance.node;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a node says over HTTP, and to whom. */
@ExtendWith(SharedNode.class)
class HttpTest {

    @Test
    void health_says_that_it_lives_and_is_ready(Node node) {
        given().get(node.http("/q/health/live")).then().statusCode(200).body("status", equalTo("UP"));
        given().get(node.http("/q/health/ready"))
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.size()", org.hamcrest.Matchers.greaterThan(0));
    }

    @Test
    void metrics_are_there_for_prometheus(Node node) {
        given().get(node.http("/q/metrics")).then().statusCode(200).body(containsString("jvm_memory_used_bytes"));
    }

    @Test
    void plain_http_from_another_machine_is_not_served(Node node) throws IOException, InterruptedException {
        Optional<InetAddress> address = OtherAddress.find();
        assumeTrue(address.isPresent(), "this machine has no other address");
        assertThat(status(node, InetAddress.getLoopbackAddress(), "/login")).isEqualTo(200);
        for (String path : List.of("/login", "/xmpp-websocket")) {
            assertThat(status(node, address.get(), path)).isIn(301, 307, 308, 403, 421);
        }
    }

    private static int status(Node node, InetAddress from, String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder().localAddress(from).build()) {
            URI page = URI.create("http://127.0.0.1:" + node.port("ATRIUM_HTTP_PORT") + path);
            return client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }

    @Test
    void browsers_are_told_to_be_careful(Node node) {
        Response page = given().accept("text/html").get(node.http("/login"));
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'self'", "object-src 'none'", "base-uri 'self'", "frame-ancestors 'none'")
                .containsPattern("script-src 'self' 'nonce-[A-Za-z0-9+/=]{24}'");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(given().get(node.http("/styles/atrium.css")).header("X-Content-Type-Options"))
                .isEqualTo("nosniff");
    }

    @Test
    void a_session_that_came_over_tls_stays_there(Node node) {
        String secured = "https://localhost:" + node.port("ATRIUM_HTTPS_PORT") + "/login";
        var overTls = given().relaxedHTTPSValidation()
                .accept("text/html")
                .get(secured)
                .detailedCookie("JSESSIONID");
        assertThat(overTls.isSecured()).isTrue();
        assertThat(overTls.isHttpOnly()).isTrue();
        assertThat(overTls.getSameSite()).isEqualTo("Lax");
        var onTheMachine = given().accept("text/html").get(node.http("/login")).detailedCookie("JSESSIONID");
        assertThat(onTheMachine.isSecured()).isFalse();
        assertThat(onTheMachine.getSameSite()).isEqualTo("Lax");
    }

    @Test
    void plain_http_on_the_machine_itself_is_served(Node node) {
        assertThat(given().redirects().follow(false).get(node.http("/login")).statusCode())
                .isEqualTo(200);
    }
}
