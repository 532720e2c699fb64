package chat.atrium.acceptance.node;

import static chat.atrium.acceptance.node.SharedNode.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.acceptance.client.Slixmpp;
import chat.atrium.acceptance.client.Slixmpp.Security;
import chat.atrium.acceptance.client.Smack;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Two nodes on one database, and clients on both: nobody can tell on which one anybody else is. */
@TestInstance(Lifecycle.PER_CLASS)
class ClusterTest {

    private static final int MESSAGES = 20;

    private final NodePair nodes = new NodePair();

    @AfterAll
    void end() {
        nodes.close();
    }

    @Test
    void people_on_different_nodes_write_to_each_other() throws Exception {
        try (Slixmpp juliet = Slixmpp.registerManaged(nodes.first(), "juliet", PASSWORD, Security.STARTTLS);
                Smack romeo = Smack.register(nodes.second(), "romeo", PASSWORD)) {
            juliet.await("started");
            juliet.say("romeo@localhost", "Wherefore art thou?");
            juliet.await("acknowledged", event -> bodyOf(event).equals("Wherefore art thou?"));
            assertThat(romeo.hear().getBody()).isEqualTo("Wherefore art thou?");

            romeo.say("juliet@localhost", "Here, on the other node.");
            juliet.await("message", event -> bodyOf(event).equals("Here, on the other node."));
            juliet.history("romeo@localhost");
            assertThat(bodyOf(juliet.await("kept"))).isEqualTo("Wherefore art thou?");
            assertThat(bodyOf(juliet.await("kept"))).isEqualTo("Here, on the other node.");
        }
    }

    @Test
    void presence_and_its_end_are_seen_on_the_other_node() throws Exception {
        try (Slixmpp watcher = Slixmpp.register(nodes.first(), "watcher", PASSWORD, Security.TLS)) {
            watcher.await("started");
            try (Smack watched = Smack.register(nodes.second(), "watched", PASSWORD)) {
                watcher.presence("watched@localhost", "subscribe");
                watcher.await(
                        "presence",
                        event -> event.path("sender").asText().startsWith("watched@localhost/")
                                && event.path("type").asText().equals("available"));
                assertThat(watched).isNotNull();
            }
            watcher.await(
                    "presence",
                    event -> event.path("sender").asText().startsWith("watched@localhost/")
                            && event.path("type").asText().equals("unavailable"));
        }
    }

    /** Architecture §7: between nodes a message is one frame for each hop, never one for each session. */
    @Test
    void a_message_is_one_frame_however_many_sessions_get_it() throws Exception {
        try (Slixmpp writer = Slixmpp.registerManaged(nodes.first(), "counter", PASSWORD, Security.STARTTLS);
                Smack one = Smack.register(nodes.second(), "counted", PASSWORD)) {
            writer.await("started");
            Map<String, Integer> toOne = framesFor(writer, List.of(one));
            try (Smack two = Smack.signIn(nodes.second(), "counted", PASSWORD);
                    Smack three = Smack.signIn(nodes.second(), "counted", PASSWORD)) {
                Map<String, Integer> toThree = framesFor(writer, List.of(one, two, three));
                assertThat(toThree).isEqualTo(toOne);
            }
            assertThat(toOne.values()).allMatch(each -> each <= 1);
            assertThat(toOne.values().stream().mapToInt(Integer::intValue).sum())
                    .isBetween(1, 3);
        }
    }

    /**
     * The frames for each message: from the sender's node to the homes, and from there to the sessions. A few others may
     * be among them, as somebody has come or gone a moment before.
     */
    private Map<String, Integer> framesFor(Slixmpp writer, List<Smack> readers) throws Exception {
        Map<String, Integer> before = nodes.frames();
        for (int i = 0; i < MESSAGES; i++) {
            String body = "number " + i + " for " + readers.size();
            writer.say("counted@localhost", body);
            for (Smack reader : readers) {
                assertThat(reader.hear().getBody()).isEqualTo(body);
            }
        }
        Map<String, Integer> after = nodes.frames();
        return Stream.of("from_session", "to_home", "delivery")
                .collect(Collectors.toMap(
                        type -> type,
                        type -> Math.toIntExact(Math.round(
                                (after.getOrDefault(type, 0) - before.getOrDefault(type, 0)) / (double) MESSAGES))));
    }

    @Test
    void what_one_writes_on_one_node_is_copied_to_ones_client_on_the_other() throws Exception {
        try (Smack friend = Smack.register(nodes.first(), "friend", PASSWORD);
                Slixmpp desk = Slixmpp.register(nodes.first(), "author", PASSWORD, Security.STARTTLS)) {
            desk.await("started");
            try (Slixmpp phone = Slixmpp.signIn(nodes.second(), "author", PASSWORD, Security.STARTTLS)) {
                phone.await("started");
                phone.enableCarbons();
                desk.say("friend@localhost", "From my desk");
                assertThat(friend.hear().getBody()).isEqualTo("From my desk");
                phone.await("copy", event -> bodyOf(event).equals("From my desk"));
            }
        }
    }

    /** Promise 7: the node to which a client comes back fetches queue and counters from the other. */
    @Test
    void a_client_comes_back_to_the_other_node_and_misses_nothing() throws Exception {
        try (Slixmpp walker = Slixmpp.registerManaged(nodes.first(), "walker", PASSWORD, Security.STARTTLS);
                Smack friend = Smack.register(nodes.second(), "walkers-friend", PASSWORD)) {
            walker.awaitPresent();
            walker.cut();
            friend.say("walker@localhost", "While you were in the tunnel");
            walker.comeBack(nodes.second(), Security.STARTTLS);
            walker.await("resumed");
            walker.await("message", event -> bodyOf(event).equals("While you were in the tunnel"));
            friend.say("walker@localhost", "And now");
            walker.await("message", event -> bodyOf(event).equals("And now"));
            walker.say("walkers-friend@localhost", "Out of it");
            assertThat(friend.hear().getBody()).isEqualTo("Out of it");

            walker.cut();
            friend.say("walker@localhost", "And back");
            walker.comeBack(nodes.first(), Security.STARTTLS);
            walker.await("resumed");
            walker.await("message", event -> bodyOf(event).equals("And back"));
        }
    }

    /** The home of the room knows who is a member, that of the account whom to tell. */
    @Test
    void an_inbox_hears_of_rooms_whatever_their_homes() throws Exception {
        try (Smack maker = Smack.register(nodes.first(), "room-maker", PASSWORD);
                Slixmpp member = Slixmpp.register(nodes.second(), "room-member", PASSWORD, Security.STARTTLS)) {
            member.await("started");
            member.inbox();
            member.await("inbox");
            for (int i = 0; i < 6; i++) {
                String room = "spread" + i + "@conference.localhost";
                maker.room(room).create("maker");
                member.enter(room, "member");
                member.await("news", event -> event.path("jid").asText().equals(room));
            }
        }
    }

    /** The service has one home; who publishes and who subscribes are where they are. */
    @Test
    void what_is_published_at_the_service_reaches_subscribers_of_both_nodes() {
        String service = "pubsub.localhost";
        try (Slixmpp author = Slixmpp.signIn(nodes.first(), "owner", PASSWORD, Security.STARTTLS);
                Slixmpp here = Slixmpp.register(nodes.first(), "node-here", PASSWORD, Security.STARTTLS);
                Slixmpp there = Slixmpp.register(nodes.second(), "node-there", PASSWORD, Security.STARTTLS)) {
            List<Slixmpp> readers = List.of(here, there);
            author.await("started");
            readers.forEach(reader -> reader.await("started"));
            author.node("create", service, "everywhere");
            readers.forEach(reader -> assertThat(reader.node("subscribe", service, "everywhere")
                            .path("state")
                            .asText())
                    .isEqualTo("subscribed"));

            author.node("publish", service, "everywhere", "one", "Hear me");
            readers.forEach(reader ->
                    assertThat(reader.await("node-publish").path("id").asText()).isEqualTo("one"));
            assertThat(there.node("items", service, "everywhere").path("ids").toString())
                    .isEqualTo("[\"one\"]");
            author.node("delete", service, "everywhere");
            readers.forEach(reader -> reader.await("node-delete"));
        }
    }

    @Test
    void everybody_reaches_everybody_whatever_their_homes() throws Exception {
        List<String> names = IntStream.range(0, 8).mapToObj(i -> "guest" + i).toList();
        try (Slixmpp host = Slixmpp.registerManaged(nodes.first(), "host", PASSWORD, Security.STARTTLS)) {
            host.await("started");
            for (String name : names) {
                try (Smack guest = Smack.register(nodes.second(), name, PASSWORD)) {
                    host.say(name + "@localhost", "Welcome, " + name);
                    assertThat(guest.hear().getBody()).isEqualTo("Welcome, " + name);
                    guest.say("host@localhost", "Thanks from " + name);
                    host.await("message", event -> bodyOf(event).equals("Thanks from " + name));
                }
            }
        }
    }

    private static String bodyOf(JsonNode event) {
        return event.path("body").asText();
    }
}
