package chat.atrium.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.acceptance.client.Slixmpp;
import chat.atrium.acceptance.client.Slixmpp.Security;
import chat.atrium.acceptance.node.Node;
import chat.atrium.acceptance.node.NodeSettings;
import com.microsoft.playwright.Keyboard;
import org.junit.jupiter.api.Test;

/** Messages are edited, deleted and reacted to, by two people in browsers, one of whom has slixmpp, too. */
class ChangesTest {

    private static final String PASSWORD = "correct horse battery";
    private static final String ANN = "ann@localhost";

    private final Axe axe = new Axe();

    @Test
    void what_becomes_of_messages_is_the_same_everywhere_and_stays() throws Exception {
        try (Node node = Node.start(NodeSettings.fresh());
                Chromium chromium = new Chromium();
                Visitor ann = chromium.visitor(1440);
                Visitor bob = chromium.visitor(1440)) {
            ann.open(node.welcome());
            ann.foundTeam("Verona", "Ann Archer", "ann", PASSWORD);
            bob.open(ann.invite());
            bob.join("Bob Baker", "bob", PASSWORD);
            ann.makeChannel("Launch");
            bob.joinChannel("Launch");

            theLastMessageIsEditedByKeyboard(ann, bob);
            everybodyReacts(ann, bob);
            aMessageIsDeleted(ann, bob);
            allOfThatIsInTheArchive(ann, bob);
            ann.talkTo("Bob Baker");
            try (Slixmpp foreigner = Slixmpp.signIn(node, "bob", PASSWORD, Security.STARTTLS)) {
                foreigner.await("started");
                aForeignClientTakesPart(ann, foreigner);
                anOldPageIsAsItIsNow(ann, foreigner);
            }
        }
    }

    private void theLastMessageIsEditedByKeyboard(Visitor ann, Visitor bob) {
        ann.say("Who is inn?");
        bob.hears("Who is inn?");
        Keyboard keys = ann.page().keyboard();
        keys.press("ArrowUp");
        ann.seesDraft("Who is inn?");
        assertThat(axe.look(ann.page())).isEmpty();
        keys.press("Escape");
        ann.seesDraft("");
        Spoken.find(bob, "Who is inn?").isNotEdited();
        keys.press("ArrowUp");
        ann.seesDraft("Who is inn?");
        ann.write("Who is in?");
        keys.press("Enter");
        Spoken.find(ann, "Who is in?").isEdited();
        Spoken.find(bob, "Who is in?").isEdited();
        ann.seesDraft("");
    }

    private void everybodyReacts(Visitor ann, Visitor bob) {
        Spoken.find(bob, "Who is in?").opensPicker();
        assertThat(axe.look(bob.page())).isEmpty();
        Spoken.find(bob, "Who is in?").chooses("thumbs up");
        Spoken.find(ann, "Who is in?").has("👍", "Bob Baker");
        Spoken.find(ann, "Who is in?").joins("👍");
        Spoken.find(ann, "Who is in?").has("👍", "You, Bob Baker");
        Spoken.find(bob, "Who is in?").has("👍", 2);
        Spoken.find(bob, "Who is in?").joins("👍");
        Spoken.find(ann, "Who is in?").has("👍", 1);
        byKeyboard(ann);
        Spoken.find(bob, "Who is in?").has("🎉", "Ann Archer");
        assertThat(axe.look(ann.page())).isEmpty();
    }

    private static void byKeyboard(Visitor ann) {
        Spoken message = Spoken.find(ann, "Who is in?");
        message.isReached();
        ann.page().keyboard().press("Tab");
        ann.page().keyboard().press("Tab");
        message.isReached();
        message.reacts("party popper");
    }

    private void aMessageIsDeleted(Visitor ann, Visitor bob) {
        ann.say("The code of the safe is 1234");
        bob.hears("The code of the safe is 1234");
        Spoken.find(ann, "The code").isReached();
        ann.page().keyboard().press("ArrowUp");
        Spoken.find(ann, "Who is in?").isFocused();
        ann.page().keyboard().press("ArrowDown");
        Spoken.find(ann, "The code").isFocused();
        assertThat(axe.look(ann.page())).isEmpty();
        Spoken.find(ann, "The code").deletes();
        bob.sees("This message was deleted.");
        ann.sees("This message was deleted.");
        assertThat(bob.page().getByText("1234").count()).isZero();
        assertThat(axe.look(bob.page())).isEmpty();
    }

    private static void allOfThatIsInTheArchive(Visitor ann, Visitor bob) {
        for (Visitor visitor : new Visitor[] {ann, bob}) {
            visitor.reload();
            Spoken.find(visitor, "Who is in?").isEdited();
            Spoken.find(visitor, "Who is in?").has("👍", 1);
            Spoken.find(visitor, "Who is in?").has("🎉", 1);
            visitor.sees("This message was deleted.");
        }
    }

    private static void aForeignClientTakesPart(Visitor ann, Slixmpp foreigner) {
        foreigner.utter(ANN, "f1", "On the tarin");
        ann.hears("On the tarin");
        foreigner.correct(ANN, "f1", "On the train");
        Spoken.find(ann, "On the train").isEdited();
        Spoken.find(ann, "On the train").reacts("thumbs up");
        foreigner.await("reacted", event -> event.path("of").asText().equals("f1"));
        foreigner.react(ANN, "f1", "🚂");
        Spoken.find(ann, "On the train").has("🚂", "Bob Baker");

        ann.say("Mind teh gap");
        String gap = foreigner
                .await("message", event -> event.path("body").asText().equals("Mind teh gap"))
                .path("id")
                .asText();
        Spoken.find(ann, "Mind teh gap").edits();
        ann.write("Mind the gap");
        ann.page().keyboard().press("Enter");
        assertThat(foreigner.await("corrected").path("of").asText()).isEqualTo(gap);
        Spoken.find(ann, "Mind the gap").deletes();
        assertThat(foreigner.await("retracted").path("of").asText()).isEqualTo(gap);

        foreigner.utter(ANN, "f2", "Not for you");
        ann.hears("Not for you");
        foreigner.retract(ANN, "f2");
        ann.hears("This message was deleted.");
    }

    /** What changes a message lies a hundred messages behind it, where a page does not reach. */
    private static void anOldPageIsAsItIsNow(Visitor ann, Slixmpp foreigner) {
        foreigner.utter(ANN, "old1", "Once upon a tiem");
        foreigner.utter(ANN, "old2", "A secret");
        for (int i = 1; i <= 150; i++) {
            foreigner.say(ANN, "Line " + i + ".");
        }
        ann.hears("Line 150.");
        foreigner.correct(ANN, "old1", "Once upon a time");
        foreigner.retract(ANN, "old2");
        foreigner.react(ANN, "old1", "🐉");
        foreigner.say(ANN, "The end.");
        ann.hears("The end.");
        ann.reload();
        ann.hears("The end.");
        ann.readsBackTo("Line 1.");
        Spoken.find(ann, "Once upon a time").isEdited();
        Spoken.find(ann, "Once upon a time").has("🐉", 1);
        assertThat(ann.page().getByText("A secret").count()).isZero();
        // and while it is in the page, though the server holds the newest ones only
        foreigner.correct(ANN, "old1", "Once upon a time there was");
        Spoken.find(ann, "Once upon a time there was").isEdited();
    }
}
