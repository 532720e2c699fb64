package chat.atrium.acceptance.node;

import static chat.atrium.acceptance.node.SharedNode.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.acceptance.client.Slixmpp;
import chat.atrium.acceptance.client.Slixmpp.Security;
import chat.atrium.acceptance.client.Smack;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** One of two nodes goes, with or without a word: the other one goes on, and nothing is lost. */
@TestInstance(Lifecycle.PER_CLASS)
class FailoverTest {

    private static final int MESSAGES = 20;

    /** The exit code of a process that has ended because it was asked to. */
    private static final int SIGTERM = 143;

    private final NodePair nodes = new NodePair();

    @AfterAll
    void end() {
        nodes.close();
    }

    @Test
    void a_killed_node_takes_only_its_own_streams_with_it() throws Exception {
        try (Slixmpp victim = Slixmpp.registerManaged(nodes.first(), "victim", PASSWORD, Security.STARTTLS);
                Slixmpp witness = Slixmpp.registerManaged(nodes.second(), "witness", PASSWORD, Security.STARTTLS);
                Slixmpp other = Slixmpp.register(nodes.second(), "bystander", PASSWORD, Security.STARTTLS)) {
            victim.await("started");
            other.await("started");
            witness.await("started");
            witness.presence("victim@localhost", "subscribe");
            victim.await("presence", event -> typeOf(event).equals("subscribe"));
            victim.presence("witness@localhost", "subscribed");
            witness.await(
                    "presence", event -> isOf(event, "victim") && typeOf(event).equals("available"));
            victim.say("bystander@localhost", "My last words");
            victim.say("victim@localhost", "slixmpp asks for an acknowledgement before it sends, not behind it");
            victim.await("acknowledged", event -> bodyOf(event).equals("My last words"));
            victim.stay();
            nodes.first().kill();

            for (int i = 0; i < MESSAGES; i++) {
                witness.say("victim@localhost", "are you there? " + i);
                witness.say("bystander@localhost", "is he there? " + i);
            }
            assertThat(heardBy(other, "is he there? "))
                    .startsWith("My last words")
                    .endsWith(numbered("is he there? ").toArray(String[]::new))
                    .hasSize(MESSAGES + 1);
            witness.await(
                    "presence", event -> isOf(event, "victim") && typeOf(event).equals("unavailable"));
            try (Slixmpp again = Slixmpp.signIn(nodes.second(), "victim", PASSWORD, Security.STARTTLS)) {
                assertThat(heardBy(again, "are you there? "))
                        .endsWith(numbered("are you there? ").toArray(String[]::new));
            }
        } finally {
            nodes.restartFirst();
        }
    }

    @Test
    void sessions_sleep_over_a_clean_stop_and_go_on_at_the_other_node() throws Exception {
        try (Slixmpp sleeper = Slixmpp.registerManaged(nodes.second(), "sleeper", PASSWORD, Security.STARTTLS);
                Smack friend = Smack.register(nodes.first(), "sleepers-friend", PASSWORD)) {
            sleeper.awaitPresent();
            sleeper.stay();
            assertThat(nodes.second().stop()).isEqualTo(SIGTERM);
            sleeper.await("disconnected");
            Awaitility.await("the first node is alone").until(() -> Nodes.seenBy(nodes.first()) == 1);
            friend.say("sleeper@localhost", "Sleep well");
            sleeper.comeBack(nodes.first(), Security.STARTTLS);
            sleeper.await("resumed");
            sleeper.await("message", event -> bodyOf(event).equals("Sleep well"));
            sleeper.say("sleepers-friend@localhost", "I did");
            assertThat(friend.hear().getBody()).isEqualTo("I did");
        }
        nodes.restartSecond();
    }

    /** What a client hears until it has heard all that begin with that; without what a crash has repeated (promise 4). */
    private static List<String> heardBy(Slixmpp client, String text) {
        Set<String> bodies = new LinkedHashSet<>();
        while (bodies.stream().filter(body -> body.startsWith(text)).count() < MESSAGES) {
            bodies.add(bodyOf(client.await("message")));
        }
        return List.copyOf(bodies);
    }

    private static List<String> numbered(String text) {
        return IntStream.range(0, MESSAGES).mapToObj(i -> text + i).toList();
    }

    private static String bodyOf(JsonNode event) {
        return event.path("body").asText();
    }

    private static String typeOf(JsonNode event) {
        return event.path("type").asText();
    }

    private static boolean isOf(JsonNode event, String user) {
        return event.path("sender").asText().startsWith(user + "@localhost/");
    }
}
