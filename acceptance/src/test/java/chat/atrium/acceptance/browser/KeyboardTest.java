package chat.atrium.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.acceptance.node.Node;
import chat.atrium.acceptance.node.NodeSettings;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** From one conversation to another without a pointer: the switcher, the keys of the page, and the list of them. */
class KeyboardTest {

    private static final String PASSWORD = "correct horse battery";

    private final Axe axe = new Axe();

    @Test
    void everything_is_reached_by_keyboard() throws Exception {
        try (Node node = Node.start(NodeSettings.fresh());
                Chromium chromium = new Chromium();
                Visitor ann = chromium.visitor(1440);
                Visitor bob = chromium.visitor(360)) {
            ann.open(node.welcome());
            ann.foundTeam("Verona", "Ann Archer", "ann", PASSWORD);
            bob.open(ann.invite());
            bob.join("Bob Baker", "bob", PASSWORD);
            ann.makeChannel("Launch");
            ann.makePrivateChannel("Größe & Maß");

            assertThat(ann.page().locator(".workspace > .conversation").boundingBox().y)
                    .isZero();
            goesByAFewLetters(ann);
            findsNothingAndStays(ann);
            bob.talkTo("Ann Archer");
            bob.say("Are you there?");
            ann.seesUnread("Bob Baker", 1);
            goesWhereSheIsNeeded(ann);
            walksThroughTheConversations(ann, bob);
            walksThroughTheRegions(ann);
            seesAllKeys(ann);
            opensItWithAFinger(bob);
        }
    }

    private static Locator option(Visitor visitor) {
        return visitor.page().locator(".switcher [role=option]");
    }

    private static Locator title(Visitor visitor) {
        return visitor.page().locator(".conversation-title");
    }

    private void goesByAFewLetters(Visitor ann) {
        Keyboard keys = ann.page().keyboard();
        keys.press("Control+k");
        assertThat(option(ann).first()).isVisible();
        assertThat(axe.look(ann.page())).isEmpty();
        keys.type("lau");
        assertThat(option(ann)).hasCount(1);
        keys.press("Enter");
        assertThat(title(ann)).containsText("Launch");

        keys.press("Control+k");
        keys.type("GROSSE");
        assertThat(option(ann)).hasCount(0);
        keys.press("Control+a");
        keys.type("GRöße");
        keys.press("Enter");
        assertThat(title(ann)).containsText("Größe & Maß");
        assertThat(ann.page().locator(".sidebar-body a[aria-current]")).containsText("Größe & Maß");
    }

    private void findsNothingAndStays(Visitor ann) {
        Keyboard keys = ann.page().keyboard();
        keys.press("Control+k");
        keys.type("#bob");
        assertThat(ann.page().locator(".switcher-nothing")).isVisible();
        assertThat(axe.look(ann.page())).isEmpty();
        keys.press("Enter");
        keys.press("Control+k");
        assertThat(ann.page().locator(".switcher")).isHidden();
        assertThat(title(ann)).containsText("Größe & Maß");
    }

    private static void goesWhereSheIsNeeded(Visitor ann) {
        Keyboard keys = ann.page().keyboard();
        keys.press("Control+k");
        assertThat(option(ann).first()).containsText("Bob Baker");
        assertThat(option(ann).first().locator(".badge")).hasText("1");
        keys.press("ArrowDown");
        assertThat(option(ann).nth(1)).hasAttribute("aria-selected", "true");
        keys.press("ArrowUp");
        keys.press("Enter");
        assertThat(title(ann)).containsText("Bob Baker");
        ann.hears("Are you there?");
    }

    private static void walksThroughTheConversations(Visitor ann, Visitor bob) {
        Keyboard keys = ann.page().keyboard();
        keys.press("Alt+ArrowUp");
        assertThat(title(ann)).containsText("Launch");
        bob.say("Hello?");
        ann.seesUnread("Bob Baker", 1);
        keys.press("Alt+ArrowUp");
        assertThat(title(ann)).containsText("Größe & Maß");
        keys.press("Alt+Shift+ArrowDown");
        assertThat(title(ann)).containsText("Bob Baker");
        ann.seesUnread("Bob Baker", 0);
        keys.press("Alt+ArrowDown");
        assertThat(title(ann)).containsText("Größe & Maß");
    }

    private static void walksThroughTheRegions(Visitor ann) {
        Keyboard keys = ann.page().keyboard();
        Page page = ann.page();
        page.locator("atrium-composer textarea").focus();
        keys.press("F6");
        assertThat(page.locator(".sidebar-body a[aria-current]")).isFocused();
        keys.press("F6");
        assertThat(page.locator(".timeline-scroll")).isFocused();
        keys.press("F6");
        assertThat(page.locator("atrium-composer textarea")).isFocused();
    }

    private void seesAllKeys(Visitor ann) {
        Keyboard keys = ann.page().keyboard();
        keys.press("Control+/");
        Locator list = ann.page().getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Keyboard shortcuts"));
        assertThat(list.locator("dt").first()).hasText("Go to a channel or person");
        assertThat(list.locator("dd").first()).hasText("CtrlK");
        assertThat(axe.look(ann.page())).isEmpty();
        keys.press("Escape");
        assertThat(list).isHidden();
    }

    private void opensItWithAFinger(Visitor bob) {
        bob.page().goBack();
        bob.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Go to a channel or person"))
                .click();
        assertThat(option(bob)).containsText(new String[] {"Ann Archer"});
        assertThat(bob.fits()).isTrue();
        assertThat(axe.look(bob.page())).isEmpty();
        option(bob).first().click();
        assertThat(title(bob)).containsText("Ann Archer");
    }
}
