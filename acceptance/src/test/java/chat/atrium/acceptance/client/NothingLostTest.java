package chat.atrium.acceptance.client;

import static chat.atrium.acceptance.node.SharedNode.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.acceptance.client.Slixmpp.Security;
import chat.atrium.acceptance.node.Node;
import chat.atrium.acceptance.node.NodeSettings;
import chat.atrium.acceptance.node.SharedNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Archive, messages for those who are away, and stream management, as slixmpp and Smack know them. */
@ExtendWith(SharedNode.class)
class NothingLostTest {

    @Test
    void messages_wait_for_who_is_away_and_both_find_them_in_the_archive(Node node) throws Exception {
        Smack.register(node, "away", PASSWORD).close();
        try (Slixmpp writer = Slixmpp.registerManaged(node, "writer", PASSWORD, Security.STARTTLS)) {
            writer.await("started");
            writer.say("away@localhost", "Are you there?");
            writer.await("acknowledged", event -> event.path("body").asText().equals("Are you there?"));
            writer.history("away@localhost");
            assertThat(writer.await("kept").path("body").asText()).isEqualTo("Are you there?");
        }
        try (Smack reader = Smack.signIn(node, "away", PASSWORD)) {
            assertThat(reader.hear().getBody()).isEqualTo("Are you there?");
        }
        try (Slixmpp reader = Slixmpp.signIn(node, "away", PASSWORD, Security.TLS)) {
            reader.await("started");
            reader.history("writer@localhost");
            assertThat(reader.await("kept").path("sender").asText()).startsWith("writer@localhost/");
            assertThat(reader.await("history", any -> true)).isNotNull();
        }
    }

    @Test
    void a_stream_that_broke_goes_on_with_what_was_missed(Node node) throws Exception {
        try (Slixmpp walker = Slixmpp.registerManaged(node, "walker", PASSWORD, Security.STARTTLS);
                Smack friend = Smack.register(node, "walkers-friend", PASSWORD)) {
            walker.awaitPresent();
            walker.cut();
            friend.say("walker@localhost", "While you were in the tunnel");
            walker.comeBack();
            walker.await("resumed");
            assertThat(walker.await("message").path("body").asText()).isEqualTo("While you were in the tunnel");
            friend.say("walker@localhost", "And now");
            assertThat(walker.await("message").path("body").asText()).isEqualTo("And now");
        }
    }

    /** Promise 2: what was acknowledged is there after the process was killed. */
    @Test
    void what_is_acknowledged_survives_a_killed_node() throws Exception {
        NodeSettings settings =
                NodeSettings.fresh().with("ATRIUM_OWNER", "owner:" + PASSWORD).with("ATRIUM_REGISTRATION", "open");
        try (Node node = Node.start(settings)) {
            Smack.register(node, "patient", PASSWORD).close();
            try (Slixmpp writer = Slixmpp.registerManaged(node, "witness", PASSWORD, Security.STARTTLS)) {
                writer.await("started");
                writer.say("patient@localhost", "Remember this");
                writer.await(
                        "acknowledged", event -> event.path("body").asText().equals("Remember this"));
                node.kill();
            }
        }
        try (Node again = Node.start(settings);
                Smack reader = Smack.signIn(again, "patient", PASSWORD)) {
            assertThat(reader.hear().getBody()).isEqualTo("Remember this");
        }
    }
}
