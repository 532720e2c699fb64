package chat.atrium.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.acceptance.client.Slixmpp;
import chat.atrium.acceptance.client.Slixmpp.Security;
import chat.atrium.acceptance.client.Smack;
import chat.atrium.acceptance.node.Node;
import chat.atrium.acceptance.node.NodeSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the first start to a conversation, at the width of a desk and at that of a telephone. */
class WorkspaceTest {

    private static final String PASSWORD = "correct horse battery";
    private static final String OTHER_PASSWORD = "another horse, another battery";

    @ParameterizedTest
    @ValueSource(ints = {1440, 360})
    void two_people_and_two_foreign_clients_find_each_other_and_talk(int width) throws Exception {
        try (Node node = Node.start(NodeSettings.fresh());
                Chromium chromium = new Chromium();
                Visitor ann = chromium.visitor(width);
                Visitor bob = chromium.visitor(width)) {
            bob.open(node.http("/"));
            bob.sees("Almost there");
            ann.open(node.welcome());
            ann.foundTeam("Verona", "Ann Archer", "ann", PASSWORD);
            assertThat(ann.fits()).isTrue();

            bob.open(ann.invite());
            bob.join("Bob Baker", "bob", PASSWORD);
            ann.seesPresence("Bob Baker", "online");
            ann.talkTo("Bob Baker");
            ann.say("Good morning, Bob ☕");
            bob.talkTo("Ann Archer");
            bob.hears("Good morning, Bob ☕");
            bob.say("Good morning!");
            ann.hears("Good morning!");
            assertThat(bob.fits()).isTrue();

            foreignClientsJoinIn(node, ann);
            annNamesTheTeam(node, ann, bob);
            bobChangesHisProfile(node, ann, bob);
            bobComesAndGoes(node, ann, bob);
        }
    }

    /** Bob has two more clients: what Ann says in the browser reaches them, and what they say reaches her. */
    private static void foreignClientsJoinIn(Node node, Visitor ann) throws Exception {
        try (Slixmpp overTcp = Slixmpp.signIn(node, "bob", PASSWORD, Security.STARTTLS);
                Smack overWebSocket = Smack.signIn(node, "bob", PASSWORD)) {
            overTcp.await("started");
            overTcp.await("presence", event -> event.path("sender").asText().startsWith("ann@localhost/"));
            ann.say("Are you all there?");
            assertThat(overTcp.await("message").path("body").asText()).isEqualTo("Are you all there?");
            assertThat(overWebSocket.hear().getBody()).isEqualTo("Are you all there?");
            overTcp.say("ann@localhost", "On the telephone");
            ann.hears("On the telephone");
            overWebSocket.say("ann@localhost", "And at the desk");
            ann.hears("And at the desk");
        }
    }

    private static void annNamesTheTeam(Node node, Visitor ann, Visitor bob) {
        bob.open(node.http("/profile"));
        bob.mayNotNameTeam();
        ann.open(node.http("/profile"));
        ann.nameTeam("Archers & Bakers");
        bob.seesTeam("Archers & Bakers");
    }

    private static void bobChangesHisProfile(Node node, Visitor ann, Visitor bob) {
        bob.open(node.http("/"));
        bob.changeStatus("Baking");
        ann.open(node.http("/"));
        ann.seesStatus("Bob Baker", "Baking");
        bob.open(node.http("/profile"));
        bob.changePassword(PASSWORD, OTHER_PASSWORD);
        bob.sees("Saved");
    }

    private static void bobComesAndGoes(Node node, Visitor ann, Visitor bob) {
        bob.open(node.http("/"));
        bob.signOut();
        ann.seesPresence("Bob Baker", "offline");
        bob.signIn("bob", PASSWORD);
        bob.sees("User name or password is not right.");
        bob.signIn("bob", OTHER_PASSWORD);
        bob.arrived("Bob Baker");
        ann.seesPresence("Bob Baker", "online");
    }
}
