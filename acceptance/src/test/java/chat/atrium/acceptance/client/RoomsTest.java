package chat.atrium.acceptance.client;

import static chat.atrium.acceptance.node.SharedNode.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.acceptance.client.Slixmpp.Security;
import chat.atrium.acceptance.node.Node;
import chat.atrium.acceptance.node.NodeSettings;
import chat.atrium.acceptance.node.SharedNode;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rooms as slixmpp and Smack know them: XEP-0045, XEP-0249, XEP-0313, XEP-0410, XEP-0421. */
@ExtendWith(SharedNode.class)
class RoomsTest {

    @Test
    void both_talk_in_a_room_that_smack_has_made(Node node) throws Exception {
        String room = "laboratory@conference.localhost";
        try (Smack maker = Smack.register(node, "maker", PASSWORD);
                Slixmpp guest = Slixmpp.register(node, "guest", PASSWORD, Security.STARTTLS)) {
            guest.await("started");
            SmackRoom laboratory = maker.room(room);
            laboratory.create("maker");
            guest.enter(room, "guest");
            assertThat(guest.await("entered").path("occupants").asInt()).isEqualTo(2);

            guest.announce(room, "Hello from slixmpp");
            assertThat(laboratory.hear().getBody()).isEqualTo("Hello from slixmpp");
            laboratory.announce("Hello from Smack");
            JsonNode said =
                    guest.await("said", event -> event.path("nick").asText().equals("maker"));
            assertThat(said.path("body").asText()).isEqualTo("Hello from Smack");
            assertThat(said.path("occupant").asText()).isNotEmpty();

            guest.check(room + "/guest");
            guest.await("inside");
            laboratory.kick("guest");
            guest.await("occupant", event -> event.path("codes").toString().contains("307"));
            guest.check(room + "/guest");
            assertThat(guest.await("outside").path("condition").asText()).isEqualTo("not-acceptable");

            laboratory.ban("guest@localhost");
            assertThat(laboratory.banned()).containsExactly("guest@localhost");
            guest.enter(room, "guest");
            assertThat(guest.await("kept-out").path("condition").asText()).isEqualTo("forbidden");
        }
    }

    @Test
    void slixmpp_makes_a_room_invites_and_throws_out(Node node) throws Exception {
        String room = "garden@conference.localhost";
        try (Slixmpp host = Slixmpp.register(node, "host", PASSWORD, Security.TLS);
                Slixmpp friend = Slixmpp.register(node, "friend", PASSWORD, Security.STARTTLS)) {
            host.await("started");
            friend.await("started");
            host.enter(room, "host");
            assertThat(host.await("entered").path("codes").toString()).contains("201");
            host.configure(room, "roomname=Garden", "persistentroom=0");
            host.invite(room, "friend@localhost");
            assertThat(friend.await("invited").path("room").asText()).isEqualTo(room);
            friend.enter(room, "friend");
            friend.await("entered");
            host.kick(room, "friend");
            friend.await("occupant", event -> event.path("codes").toString().contains("307"));
        }
    }

    /** Promises 1 and 2: what was said is there after the node was killed. */
    @Test
    void a_room_remembers_after_the_node_was_killed() throws Exception {
        String room = "library@conference.localhost";
        NodeSettings settings =
                NodeSettings.fresh().with("ATRIUM_OWNER", "owner:" + PASSWORD).with("ATRIUM_REGISTRATION", "open");
        try (Node node = Node.start(settings);
                Smack librarian = Smack.register(node, "librarian", PASSWORD);
                Slixmpp reader = Slixmpp.register(node, "reader", PASSWORD, Security.STARTTLS)) {
            reader.await("started");
            SmackRoom library = librarian.room(room);
            library.create("librarian");
            reader.enter(room, "reader");
            reader.await("entered");
            library.announce("Remember this");
            reader.await("said", event -> event.path("body").asText().equals("Remember this"));
            node.kill();
        }
        try (Node again = Node.start(settings);
                Smack librarian = Smack.signIn(again, "librarian", PASSWORD);
                Slixmpp reader = Slixmpp.signIn(again, "reader", PASSWORD, Security.STARTTLS)) {
            reader.await("started");
            reader.roomHistory(room);
            assertThat(reader.await("kept").path("body").asText()).isEqualTo("Remember this");
            reader.enter(room, "reader");
            assertThat(reader.await("entered").path("history").toString()).contains("Remember this");
            assertThat(librarian.room(room).history()).containsExactly("Remember this");
        }
    }
}
