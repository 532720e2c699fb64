package chat.atrium.acceptance.client;

import static chat.atrium.acceptance.Patience.await;
import static chat.atrium.acceptance.node.SharedNode.OWNER;
import static chat.atrium.acceptance.node.SharedNode.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.atrium.acceptance.client.Slixmpp.Security;
import chat.atrium.acceptance.node.Node;
import chat.atrium.acceptance.node.NodeSettings;
import chat.atrium.acceptance.node.SharedNode;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smack.sasl.SASLErrorException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Clients that others have written: Smack over WebSocket, slixmpp over TCP. */
@ExtendWith(SharedNode.class)
class ForeignClientsTest {

    @ParameterizedTest
    @EnumSource(Security.class)
    void slixmpp_signs_in_over_tcp_and_checks_the_certificate(Security security, Node node) {
        try (Slixmpp client = Slixmpp.signIn(node, OWNER, PASSWORD, security)) {
            JsonNode started = client.await("started");
            assertThat(started.path("address").asText()).startsWith("owner@localhost/");
            assertThat(started.path("tls").asText()).isEqualTo("TLSv1.3");
        }
    }

    @Test
    void slixmpp_does_not_believe_another_authority(Node node) {
        Path another = Path.of("/etc/ssl/certs/ca-certificates.crt");
        try (Slixmpp client = Slixmpp.start(node, OWNER, PASSWORD, Security.STARTTLS, another, "login", "plain")) {
            client.await("untrusted");
        }
    }

    @ParameterizedTest
    @EnumSource(Security.class)
    void a_wrong_password_is_refused_over_tcp(Security security, Node node) {
        try (Slixmpp client = Slixmpp.signIn(node, OWNER, "wrong password", security)) {
            client.await("refused");
        }
    }

    @Test
    void smack_signs_in_over_a_websocket(Node node) throws Exception {
        try (Smack client = Smack.signIn(node, OWNER, PASSWORD)) {
            client.say("owner@localhost", "Note to self");
            assertThat(client.hear().getBody()).isEqualTo("Note to self");
        }
    }

    @Test
    void a_wrong_password_is_refused_over_a_websocket(Node node) {
        assertThatThrownBy(() -> Smack.signIn(node, OWNER, "wrong password"))
                .isInstanceOf(SASLErrorException.class)
                .hasMessageContaining("not-authorized");
    }

    @Test
    void clients_of_two_families_meet(Node node) throws Exception {
        try (Slixmpp romeo = Slixmpp.register(node, "romeo", PASSWORD, Security.STARTTLS);
                Smack juliet = Smack.register(node, "juliet", PASSWORD)) {
            romeo.await("started");

            juliet.subscribe("romeo@localhost");
            romeo.await("presence", event -> event.path("type").asText().equals("subscribe"));
            romeo.presence("juliet@localhost", "subscribed");
            await("romeo is there")
                    .until(() -> juliet.presenceOf("romeo@localhost").isAvailable());

            romeo.presence("juliet@localhost", "subscribe");
            romeo.await("presence", event -> event.path("type").asText().equals("subscribed"));
            romeo.await("presence", event -> event.path("sender").asText().startsWith("juliet@localhost/"));

            romeo.status("dnd", "Under a balcony");
            await("romeo does not want to be disturbed")
                    .until(() -> juliet.presenceOf("romeo@localhost").getMode() == Presence.Mode.dnd);
            assertThat(juliet.presenceOf("romeo@localhost").getStatus()).isEqualTo("Under a balcony");

            romeo.say("juliet@localhost", "But, soft! ☾");
            Message message = juliet.hear();
            assertThat(message.getBody()).isEqualTo("But, soft! ☾");
            juliet.say(message.getFrom().toString(), "Ay me!");
            assertThat(romeo.await("message").path("body").asText()).isEqualTo("Ay me!");
        }
    }

    @Test
    void who_vanishes_is_seen_to_leave(Node node) throws Exception {
        try (Smack nurse = Smack.register(node, "nurse", PASSWORD)) {
            try (Slixmpp peter = Slixmpp.register(node, "peter", PASSWORD, Security.TLS)) {
                peter.await("started");
                nurse.subscribe("peter@localhost");
                peter.await("presence", event -> event.path("type").asText().equals("subscribe"));
                peter.presence("nurse@localhost", "subscribed");
                await("peter is there")
                        .until(() -> nurse.presenceOf("peter@localhost").isAvailable());
            }
            await("peter has left")
                    .until(() -> !nurse.presenceOf("peter@localhost").isAvailable());
        }
    }

    @Test
    void accounts_outlive_a_kill() throws Exception {
        NodeSettings settings = NodeSettings.fresh().with("ATRIUM_OWNER", OWNER + ":" + PASSWORD);
        Node first = Node.start(settings);
        try (Smack client = Smack.signIn(first, OWNER, PASSWORD)) {
            client.subscribe("friend@localhost");
        }
        first.kill();
        try (Node second = Node.start(settings.without("ATRIUM_OWNER"));
                Smack client = Smack.signIn(second, OWNER, PASSWORD)) {
            assertThat(client.knows("friend@localhost")).isTrue();
            assertThat(second.output()).doesNotContain("/welcome?token=");
        }
    }
}
