package chat.atrium.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.acceptance.node.Node;
import chat.atrium.acceptance.node.NodeSettings;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What people say of themselves, until when, and what is seen of them when they are not there. */
class StatusTest {

    private static final String PASSWORD = "correct horse battery";
    private static final Pattern UNTIL = Pattern.compile("until .*\\d");

    private final Axe axe = new Axe();

    @Test
    void everybody_sees_what_somebody_says_with_any_of_their_browsers_until_they_take_it_back() throws Exception {
        try (Node node = Node.start(NodeSettings.fresh());
                Chromium chromium = new Chromium();
                Visitor ann = chromium.visitor(1440);
                Visitor bob = chromium.visitor(1440);
                Visitor phone = chromium.visitor(360)) {
            ann.open(node.welcome());
            ann.foundTeam("Verona", "Ann Archer", "ann", PASSWORD);
            bob.open(ann.invite());
            bob.join("Bob Baker", "bob", PASSWORD);

            assertThat(ann.page().locator(".workspace > .home").boundingBox().y).isZero();
            choosesAProposal(ann);
            bob.seesStatus("Ann Archer", "📅 In a meeting");
            phone.open(node.http("/"));
            phone.signIn("ann", PASSWORD);
            phone.arrived("Ann Archer");
            assertThat(phone.page().locator(".own-corner")).containsText("📅 In a meeting");
            choosesAnEmoji(phone);
            bob.seesStatus("Ann Archer", "At the beach");
            assertThat(ann.page().locator(".own-corner")).containsText("At the beach");

            wantsToBeLeftAlone(ann);
            bob.seesPresence("Ann Archer", "dnd");
            ann.signOut();
            phone.signOut();
            bob.seesPresence("Ann Archer", "offline");
            ann.signIn("ann", PASSWORD);
            bob.seesPresence("Ann Archer", "dnd");
            bob.seesStatus("Ann Archer", "At the beach");
            takesItBack(ann);
            bob.saysNothing("Ann Archer");
        }
    }

    private void choosesAProposal(Visitor ann) {
        ann.opensStatus();
        assertThat(axe.look(ann.page())).isEmpty();
        ann.page().locator(".status-proposal").first().click();
        assertThat(ann.page().locator("vaadin-text-field[name=status] input")).hasValue("In a meeting");
        ann.savesStatus();
        ann.page().locator(".own-corner").click();
        assertThat(ann.page().locator(".status-words + .status-end")).containsText(UNTIL);
        ann.page().keyboard().press("Escape");
    }

    private void choosesAnEmoji(Visitor phone) {
        phone.opensStatus();
        assertThat(axe.look(phone.page())).isEmpty();
        phone.page().locator(".emoji-field").click();
        Locator search = phone.page().locator(".status-dialog .emoji-search, atrium-emoji-field .emoji-search");
        search.fill("beach");
        phone.page().keyboard().press("Enter");
        assertThat(phone.page().locator(".emoji-field")).hasAttribute("aria-label", Pattern.compile("Emoji: .+"));
        phone.page().locator("vaadin-text-field[name=status] input").fill("At the beach");
        phone.savesStatus();
    }

    private static void wantsToBeLeftAlone(Visitor ann) {
        ann.page().locator(".own-corner").click();
        item(ann, "Do not disturb").hover();
        item(ann, "1 hour").click();
        ann.page().locator(".own-corner").click();
        assertThat(item(ann, "Do not disturb").locator(".status-end")).containsText(UNTIL);
        ann.page().keyboard().press("Escape");
    }

    private static void takesItBack(Visitor ann) {
        ann.opensStatus();
        ann.click("Clear");
        assertThat(ann.page().locator("vaadin-text-field[name=status]")).hasCount(0);
    }

    private static Locator item(Visitor visitor, String name) {
        return visitor.page()
                .getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^\\s*.*" + name + ".*")));
    }

    @Test
    void who_is_not_at_any_page_is_away_until_they_come_back() throws Exception {
        try (Node node = Node.start(NodeSettings.fresh().with("ATRIUM_WEB_AWAY_AFTER", "3s"));
                Chromium chromium = new Chromium();
                Visitor ann = chromium.visitor(1440);
                Visitor bob = chromium.visitor(1440)) {
            ann.open(node.welcome());
            ann.foundTeam("Verona", "Ann Archer", "ann", PASSWORD);
            bob.open(ann.invite());
            bob.join("Bob Baker", "bob", PASSWORD);
            bob.seesPresence("Ann Archer", "away");
            ann.page().mouse().move(40, 40);
            bob.seesPresence("Ann Archer", "online");
            bob.seesPresence("Ann Archer", "away");
        }
    }
}
