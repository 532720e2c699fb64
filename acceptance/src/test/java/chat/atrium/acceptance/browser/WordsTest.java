package chat.atrium.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.acceptance.client.Slixmpp;
import chat.atrium.acceptance.client.Slixmpp.Security;
import chat.atrium.acceptance.node.Node;
import chat.atrium.acceptance.node.NodeSettings;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people write: styled, completed, calling others, answering others; in browsers, and with slixmpp beside them. */
class WordsTest {

    private static final String PASSWORD = "correct horse battery";
    private static final String LAUNCH = "launch@conference.localhost";

    private final Axe axe = new Axe();

    @Test
    void what_is_written_is_understood_by_all() throws Exception {
        try (Node node = Node.start(NodeSettings.fresh());
                Chromium chromium = new Chromium();
                Visitor ann = chromium.visitor(1440);
                Visitor bob = chromium.visitor(360)) {
            ann.open(node.welcome());
            ann.foundTeam("Verona", "Ann Archer", "ann", PASSWORD);
            bob.open(ann.invite());
            bob.join("Bob Baker", "bob", PASSWORD);
            ann.makeChannel("Launch");
            bob.open(node.http("/c/launch"));
            bob.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Join channel"))
                    .click();
            ann.say("Who is in?");
            bob.hears("Who is in?");

            try (Slixmpp foreigner = Slixmpp.signIn(node, "bob", PASSWORD, Security.STARTTLS)) {
                foreigner.await("started");
                foreigner.enter(LAUNCH, "Bob Baker");
                foreigner.await("entered");
                anEmojiIsFoundByItsName(ann, bob);
                codeIsCopied(ann, bob);
                somebodyIsCalled(ann, bob);
                aMessageIsAnswered(ann, bob, foreigner);
                theAnsweredMessageIsFoundAgain(ann, bob, foreigner);
            }
        }
    }

    private void anEmojiIsFoundByItsName(Visitor ann, Visitor bob) {
        Keyboard keys = ann.page().keyboard();
        ann.write("");
        keys.type("Well done :thumbs_u");
        Locator option = ann.page().getByRole(AriaRole.OPTION).first();
        assertThat(option).containsText("thumbs up");
        assertThat(axe.look(ann.page())).isEmpty();
        keys.press("Enter");
        ann.seesDraft("Well done 👍 ");
        keys.press("Enter");
        bob.hears("Well done 👍");
    }

    private void codeIsCopied(Visitor ann, Visitor bob) {
        ann.write(
                "**Mind** this:\n```\nlet answer = 42; // the column after next, as it was printed in the second table\n```\n- one\n- two");
        ann.page().keyboard().press("Enter");
        Locator code = bob.page().locator(".message-code");
        assertThat(code).containsText("let answer = 42");
        assertThat(bob.page().locator(".message-list li")).hasCount(2);
        assertThat(bob.page().locator(".message-body strong")).hasText("**Mind**");
        assertThat(bob.fits()).isTrue();
        bob.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        code.getByRole(AriaRole.BUTTON).click();
        assertThat(code.getByRole(AriaRole.BUTTON)).hasAttribute("aria-label", "Copied");
        assertThat(bob.page().evaluate("navigator.clipboard.readText()").toString())
                .startsWith("let answer = 42;");
        assertThat(axe.look(bob.page())).isEmpty();
    }

    private void somebodyIsCalled(Visitor ann, Visitor bob) {
        Keyboard keys = ann.page().keyboard();
        ann.write("");
        keys.type("Over to you @bak");
        assertThat(ann.page().locator(".completion-label")).hasText("Bob Baker");
        keys.press("Tab");
        ann.seesDraft("Over to you @Bob Baker ");
        keys.press("Enter");
        assertThat(bob.page().locator(".message[data-calls] .message-call")).hasText("@Bob Baker");
        assertThat(ann.page().locator(".message[data-calls]")).hasCount(0);
        assertThat(axe.look(bob.page())).isEmpty();
    }

    private void aMessageIsAnswered(Visitor ann, Visitor bob, Slixmpp foreigner) {
        Spoken.find(bob, "Who is in?").answers();
        bob.write("I am");
        bob.page().keyboard().press("Enter");
        Spoken answer = Spoken.find(ann, "I am");
        answer.quotes("Ann Archer", "Who is in?");
        foreigner.await("said", event -> event.path("body").asText().equals("> Ann Archer:\n> Who is in?\nI am"));
        answer.leadsTo("Who is in?");
        // for a moment the message shows that it is the one
        ann.page().waitForFunction("document.getAnimations().length === 0");
        assertThat(axe.look(ann.page())).isEmpty();
        ann.page().keyboard().press("Escape");
        ann.write("draft");
        ann.seesDraft("draft");
        ann.write("");
    }

    /** The answered message is far away, in the archive only: a page holds 300. */
    private static void theAnsweredMessageIsFoundAgain(Visitor ann, Visitor bob, Slixmpp foreigner) {
        Spoken.find(bob, "Well done").answers();
        for (int i = 1; i <= 320; i++) {
            foreigner.announce(LAUNCH, "Line " + i + ".");
        }
        bob.hears("Line 320.");
        bob.write("Thank you");
        bob.page().keyboard().press("Enter");
        ann.hears("Thank you");
        ann.reload();
        ann.hears("Thank you");
        assertThat(bodies(ann, "Well done")).hasCount(0);
        Spoken.find(ann, "Thank you").leadsTo("Well done");
        assertThat(ann.messagesInPage()).isLessThanOrEqualTo(300);
        ann.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("To the latest message"))
                .click();
        ann.hears("Thank you");
    }

    private static Locator bodies(Visitor visitor, String text) {
        return visitor.page().locator(".message-body").filter(new Locator.FilterOptions().setHasText(text));
    }
}
