package chat.atrium.acceptance.client;

import static chat.atrium.acceptance.node.SharedNode.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.acceptance.client.Slixmpp.Security;
import chat.atrium.acceptance.node.Node;
import chat.atrium.acceptance.node.SharedNode;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The inbox on two devices, with slixmpp: the examples of {@code docs/xep-inbox.md}, markers by its own XEP-0060. */
@ExtendWith(SharedNode.class)
class InboxTest {

    private static JsonNode onlyConversation(Slixmpp device) {
        device.inbox();
        JsonNode conversations = device.await("inbox").path("conversations");
        assertThat(conversations.size()).isEqualTo(1);
        return conversations.get(0);
    }

    private static int unread(JsonNode conversation) {
        return Integer.parseInt(conversation.path("unread").asText());
    }

    @Test
    void two_devices_know_the_same_whatever_the_other_does(Node node) throws Exception {
        try (Slixmpp desk = Slixmpp.register(node, "inbox-reader", PASSWORD, Security.STARTTLS);
                Slixmpp friend = Slixmpp.register(node, "inbox-friend", PASSWORD, Security.STARTTLS)) {
            desk.await("started");
            friend.await("started");
            try (Slixmpp phone = Slixmpp.signIn(node, "inbox-reader", PASSWORD, Security.TLS)) {
                phone.await("started");
                friend.say("inbox-reader@localhost", "One");
                friend.say("inbox-reader@localhost", "Two");
                desk.await("message", event -> event.path("body").asText().equals("Two"));

                JsonNode found = onlyConversation(desk);
                assertThat(unread(found)).isEqualTo(2);
                assertThat(onlyConversation(phone)).isEqualTo(found);

                phone.displayed("inbox-friend@localhost", found.path("up_to").asText());
                JsonNode told =
                        desk.await("news", event -> event.path("kind").asText().equals("conversation"));
                assertThat(unread(told)).isZero();
                assertThat(told.path("displayed")).isEqualTo(found.path("up_to"));
                assertThat(unread(onlyConversation(phone))).isZero();

                friend.say("inbox-reader@localhost", "Three");
                desk.await("message", event -> event.path("body").asText().equals("Three"));
                assertThat(unread(onlyConversation(desk))).isOne();
                phone.say("inbox-friend@localhost", "Seen");
                JsonNode placed =
                        phone.await("news", event -> event.path("kind").asText().equals("placed"));
                assertThat(placed.path("jid").asText()).isEqualTo("inbox-friend@localhost");
                assertThat(unread(onlyConversation(desk))).isZero();
                assertThat(onlyConversation(phone)).isEqualTo(onlyConversation(desk));
            }
        }
    }

    @Test
    void a_marker_in_a_message_is_taken_out_and_told_to_all_devices(Node node) throws Exception {
        try (Slixmpp desk = Slixmpp.register(node, "marker-reader", PASSWORD, Security.STARTTLS);
                Slixmpp friend = Slixmpp.register(node, "marker-friend", PASSWORD, Security.STARTTLS)) {
            desk.await("started");
            friend.await("started");
            try (Slixmpp phone = Slixmpp.signIn(node, "marker-reader", PASSWORD, Security.TLS)) {
                phone.await("started");
                friend.say("marker-reader@localhost", "One");
                desk.await("message", event -> event.path("body").asText().equals("One"));
                JsonNode found = onlyConversation(desk);
                assertThat(unread(found)).isOne();

                phone.displayedByMessage(
                        "marker-friend@localhost", "one", found.path("up_to").asText());

                JsonNode told =
                        desk.await("news", event -> event.path("kind").asText().equals("conversation"));
                assertThat(told.path("displayed")).isEqualTo(found.path("up_to"));
                assertThat(unread(told)).isZero();
            }
        }
    }
}
