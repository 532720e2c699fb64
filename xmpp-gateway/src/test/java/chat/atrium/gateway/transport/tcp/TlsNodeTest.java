package chat.atrium.gateway.transport.tcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.atrium.backend.port.Listener;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.backend.testing.AtriumTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

/** The TLS under the streams. */
@QuarkusTest
@QuarkusTestResource(AtriumTestResource.class)
class TlsNodeTest {

    private final Vertx vertx;
    private final Listener startTls;
    private final Listener directTls;
    private final AtriumSettings settings;

    @Inject
    TlsNodeTest(
            Vertx vertx,
            @Named("c2s") Listener startTls,
            @Named("c2s-tls") Listener directTls,
            AtriumSettings settings) {
        this.vertx = vertx;
        this.startTls = startTls;
        this.directTls = directTls;
        this.settings = settings;
    }

    @Test
    void a_client_may_ask_for_xmpp_by_alpn() throws Exception {
        try (TcpClient client = client(directTls).secure("xmpp-client")) {
            assertThat(client.protocol()).isEqualTo("xmpp-client");
            assertThat(client.open().until("</stream:features>")).contains("<mechanism>");
        }
    }

    @Test
    void what_else_it_would_take_does_not_matter() throws Exception {
        try (TcpClient client = client(directTls).secure("http/1.1", "xmpp-client")) {
            assertThat(client.protocol()).isEqualTo("xmpp-client");
        }
    }

    @Test
    void a_client_without_alpn_is_served() throws Exception {
        try (TcpClient client = client(directTls).secure()) {
            assertThat(client.protocol()).isEmpty();
            assertThat(client.open().until("</stream:features>")).contains("<mechanism>");
        }
    }

    @Test
    void a_client_of_another_protocol_is_refused() throws Exception {
        try (TcpClient client = client(directTls)) {
            assertThatThrownBy(() -> client.secure("http/1.1"))
                    .hasCauseInstanceOf(SSLHandshakeException.class)
                    .hasMessageContaining("no_application_protocol");
        }
    }

    @Test
    void the_first_handshake_is_the_own_one() {
        assertThat(FirstHandshake.with(vertx, settings.host(), directTls.port()).toCompletionStage())
                .succeedsWithin(Duration.ofSeconds(10));
        assertThatThrownBy(() -> FirstHandshake.with(vertx, settings.host(), startTls.port())
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join())
                .isInstanceOf(CompletionException.class);
    }

    private TcpClient client(Listener listener) throws IOException, GeneralSecurityException {
        return new TcpClient(listener.port(), settings.data().resolve("tls/ca.pem"));
    }
}
