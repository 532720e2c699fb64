package chat.atrium.acceptance.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** A proxy that ends TLS is believed if the node was told of it; see infra/proxy. */
class TrustedProxyTest {

    private static final String PROXY = "127.0.0.2";
    private static final String STRANGER = "127.0.0.3";

    @Test
    void only_a_trusted_proxy_says_how_a_request_came() throws Exception {
        try (Node node = Node.start(NodeSettings.fresh()
                .with("ATRIUM_PUBLIC_URL", "https://chat.example.org")
                .with("ATRIUM_TRUSTED_PROXIES", PROXY))) {
            assertThat(login(node, PROXY, "https").statusCode()).isEqualTo(200);
            HttpResponse<Void> open = login(node, PROXY, "http");
            assertThat(open.statusCode()).isEqualTo(308);
            assertThat(open.headers().firstValue("Location")).hasValue("https://chat.example.org/login");
            assertThat(login(node, STRANGER, "http").statusCode()).isEqualTo(200);
        }
    }

    private static HttpResponse<Void> login(Node node, String from, String forwardedProto)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder()
                .localAddress(InetAddress.ofLiteral(from))
                .build()) {
            HttpRequest request = HttpRequest.newBuilder(node.http("/login"))
                    .header("X-Forwarded-Proto", forwardedProto)
                    .build();
            return client.send(request, BodyHandlers.discarding());
        }
    }
}
