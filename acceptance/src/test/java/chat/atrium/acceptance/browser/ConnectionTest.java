package chat.atrium.acceptance.browser;

import static chat.atrium.acceptance.node.SharedNode.OWNER;
import static chat.atrium.acceptance.node.SharedNode.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.acceptance.client.Slixmpp;
import chat.atrium.acceptance.client.Slixmpp.Security;
import chat.atrium.acceptance.node.Node;
import chat.atrium.acceptance.node.NodeSettings;
import chat.atrium.acceptance.node.SharedNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What becomes of words when something on their way fails. */
@ExtendWith(SharedNode.class)
class ConnectionTest {

    @Test
    void what_is_written_without_a_connection_is_sent_when_it_is_back(Node node) {
        try (Chromium chromium = new Chromium();
                Visitor owner = chromium.visitor(1440);
                Slixmpp friend = Slixmpp.register(node, "offline-friend", PASSWORD, Security.TLS)) {
            friend.await("started");
            opens(node, owner, "offline-friend");
            owner.goesOffline(true);
            owner.say("Written without a connection");
            owner.seesState("Written without a connection", "pending");
            owner.seesLostConnection(true);
            owner.write("The composer can still be used");
            owner.goesOffline(false);
            owner.seesLostConnection(false);
            owner.seesState("Written without a connection", "sent");
            owner.seesDraft("The composer can still be used");
            assertThat(friend.await("message").path("body").asText()).isEqualTo("Written without a connection");
        }
    }

    @Test
    void a_message_that_is_refused_can_be_sent_again(Node node) {
        try (Chromium chromium = new Chromium();
                Visitor owner = chromium.visitor(360)) {
            opens(node, owner, "not-here-yet");
            owner.say("Are you here?");
            owner.seesState("Are you here?", "failed");
            owner.sees("Not sent.");
            try (Slixmpp late = Slixmpp.register(node, "not-here-yet", PASSWORD, Security.TLS)) {
                late.await("started");
                owner.triesAgain();
                owner.seesState("Are you here?", "sent");
                assertThat(late.await("message").path("body").asText()).isEqualTo("Are you here?");
            }
        }
    }

    @Test
    void a_node_that_was_killed_costs_a_sign_in_and_no_words() {
        NodeSettings settings = NodeSettings.fresh()
                .with("ATRIUM_OWNER", OWNER + ":" + PASSWORD)
                .with("ATRIUM_REGISTRATION", "open");
        Node first = Node.start(settings);
        try (Chromium chromium = new Chromium();
                Visitor owner = chromium.visitor(1440)) {
            opens(first, owner, "friend");
            first.kill();
            owner.say("Said to nobody");
            owner.write("Half a sentence");
            owner.seesLostConnection(true);
            try (Node second = Node.start(settings);
                    Slixmpp friend = Slixmpp.register(second, "friend", PASSWORD, Security.TLS)) {
                friend.await("started");
                owner.sees("You were signed out, because");
                owner.signIn(OWNER, PASSWORD);
                owner.seesDraft("Half a sentence");
                owner.seesState("Said to nobody", "failed");
                owner.triesAgain();
                assertThat(friend.await("message").path("body").asText()).isEqualTo("Said to nobody");
                owner.seesState("Said to nobody", "sent");
            }
        } finally {
            first.close();
        }
    }

    private static void opens(Node node, Visitor owner, String friend) {
        owner.open(node.http("/dm/" + friend));
        owner.signIn(OWNER, PASSWORD);
        owner.sees("This is the beginning");
    }
}
