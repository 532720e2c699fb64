package chat.atrium.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import chat.atrium.acceptance.client.Slixmpp;
import chat.atrium.acceptance.client.Slixmpp.Security;
import chat.atrium.acceptance.node.Node;
import chat.atrium.acceptance.node.NodeSettings;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The board of a channel, with two people in browsers, a wide and a narrow one, and a foreign client. */
class TasksTest {

    private static final String PASSWORD = "correct horse battery";
    private static final String SERVICE = "tasks.localhost";
    private static final String LAUNCH = "launch@conference.localhost";

    private final Axe axe = new Axe();

    @Test
    void a_board_is_the_same_on_every_screen_and_in_foreign_clients() throws Exception {
        try (Node node = Node.start(NodeSettings.fresh());
                Chromium chromium = new Chromium();
                Visitor ann = chromium.visitor(1440);
                Visitor bob = chromium.visitor(360)) {
            ann.open(node.welcome());
            ann.foundTeam("Verona", "Ann Archer", "ann", PASSWORD);
            bob.open(ann.invite());
            bob.join("Bob Baker", "bob", PASSWORD);
            ann.makeChannel("Launch");
            bob.joinChannel("Launch");
            opensBoard(ann);
            opensBoard(bob);
            ann.sees("Nothing to do yet");
            looks(ann, bob);
            adds(ann, "To do", "Order the crates");
            adds(ann, "To do", "Book the hall");
            assertThat(card(bob, "To do", "Order the crates")).isVisible();
            assertThat(card(bob, "To do", "Book the hall")).isVisible();
            whatIsMovedIsMovedOnAllScreens(ann, bob);
            twoWhoChangeOneTaskLoseNothing(ann, bob);
            aForeignClientTakesPart(node, ann);
            whatIsForOneIsListed(ann, bob);
            looks(ann, bob);
            ann.reload();
            assertThat(card(ann, "Done", "Order the crates")).isVisible();
        }
    }

    private static void whatIsMovedIsMovedOnAllScreens(Visitor ann, Visitor bob) {
        card(ann, "To do", "Order the crates").dragTo(column(ann, "In progress"));
        assertThat(card(bob, "In progress", "Order the crates")).isVisible();
        card(ann, "To do", "Book the hall").locator(".task-open").focus();
        ann.page().keyboard().press("Shift+ArrowRight");
        assertThat(card(bob, "In progress", "Book the hall")).isVisible();
        ann.page().keyboard().press("Shift+ArrowDown");
        assertThat(column(bob, "In progress").locator(".task-summary"))
                .hasText(new String[] {"Order the crates", "Book the hall"});
        card(ann, "In progress", "Order the crates")
                .getByRole(AriaRole.CHECKBOX)
                .click();
        assertThat(card(bob, "Done", "Order the crates")).isVisible();
    }

    /** While one writes the description, the other gives it to somebody. */
    private void twoWhoChangeOneTaskLoseNothing(Visitor ann, Visitor bob) {
        opens(ann, "Book the hall");
        opens(bob, "Book the hall");
        Locator words = field(ann, "Description");
        words.fill("With a stage");
        field(bob, "Assigned to").selectOption("Bob Baker");
        assertThat(panel(ann)).containsText("Bob Baker");
        assertThat(words).hasValue("With a stage");
        words.blur();
        assertThat(field(bob, "Description")).hasValue("With a stage");
        assertThat(panel(bob).locator(".task-assignees")).containsText("Bob Baker");
        stepsComeAsTheyWereWritten(ann, bob);
        panel(ann).getByText("History").click();
        assertThat(panel(ann)).containsText("Changed the description");
        looks(ann, bob);
        bob.page().keyboard().press("Escape");
        assertThat(panel(bob)).hasCount(0);
        ann.page().keyboard().press("Escape");
        assertThat(panel(ann)).hasCount(0);
    }

    private static void aForeignClientTakesPart(Node node, Visitor ann) {
        try (Slixmpp foreigner = Slixmpp.signIn(node, "bob", PASSWORD, Security.STARTTLS)) {
            foreigner.await("started");
            foreigner.node("task", SERVICE, LAUNCH, "f1", "From the train", "NEEDS-ACTION", "");
            assertThat(card(ann, "To do", "From the train")).isVisible();
            foreigner.node("task", SERVICE, LAUNCH, "f1", "From the train", "IN-PROCESS", "0");
            assertThat(card(ann, "In progress", "From the train")).isVisible();
            foreigner.node("task", SERVICE, LAUNCH, "f1", "From the train", "COMPLETED", "1");
            assertThat(card(ann, "Done", "From the train")).isVisible();
        }
    }

    /** Who is faster than the server loses nothing either. */
    private static void stepsComeAsTheyWereWritten(Visitor ann, Visitor bob) {
        Locator next = field(ann, "Add a step");
        for (String step : new String[] {"Ask", "Sign", "Pay"}) {
            next.fill(step);
            next.press("Enter");
        }
        step(ann, "Ask").check();
        assertThat(panel(bob).locator(".task-steps label")).hasText(new String[] {"Ask", "Sign", "Pay"});
        assertThat(step(bob, "Ask")).isChecked();
        assertThat(panel(ann).locator(".task-steps label")).hasText(new String[] {"Ask", "Sign", "Pay"});
        assertThat(step(ann, "Ask")).isChecked();
    }

    private static Locator step(Visitor visitor, String words) {
        return panel(visitor)
                .getByRole(
                        AriaRole.CHECKBOX,
                        new Locator.GetByRoleOptions().setName(words).setExact(true));
    }

    /** What Bob has to do is on his own list, and goes from it when somebody has done it. */
    private static void whatIsForOneIsListed(Visitor ann, Visitor bob) {
        bob.page().locator(".back").first().click();
        bob.page().locator(".todo-link").click();
        Locator listed = bob.page().locator(".todo-row");
        assertThat(listed).hasCount(1);
        assertThat(listed).containsText("Book the hall");
        card(ann, "In progress", "Book the hall").getByRole(AriaRole.CHECKBOX).click();
        assertThat(listed).hasCount(0);
        bob.sees("All done");
        card(ann, "Done", "Book the hall").getByRole(AriaRole.CHECKBOX).click();
        assertThat(listed).hasCount(1);
    }

    private void looks(Visitor ann, Visitor bob) {
        for (Visitor visitor : List.of(ann, bob)) {
            Assertions.assertThat(axe.look(visitor.page())).isEmpty();
            Assertions.assertThat(visitor.fits()).isTrue();
        }
    }

    private static void opensBoard(Visitor visitor) {
        visitor.page().locator(".sides").getByText("Tasks").click();
        assertThat(visitor.page().locator(".board-column").first()).isVisible();
    }

    private static void adds(Visitor visitor, String column, String summary) {
        Locator field = column(visitor, column).getByRole(AriaRole.TEXTBOX);
        field.fill(summary);
        field.press("Enter");
        assertThat(card(visitor, column, summary)).isVisible();
    }

    private static void opens(Visitor visitor, String summary) {
        visitor.page()
                .locator(".task-open")
                .filter(new Locator.FilterOptions().setHasText(summary))
                .click();
        assertThat(panel(visitor)).isVisible();
    }

    private static Locator panel(Visitor visitor) {
        return visitor.page().locator("atrium-task");
    }

    private static Locator field(Visitor visitor, String label) {
        return panel(visitor).getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    private static Locator column(Visitor visitor, String name) {
        return visitor.page()
                .getByRole(
                        AriaRole.REGION,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator card(Visitor visitor, String column, String summary) {
        return column(visitor, column).locator(".task-card").filter(new Locator.FilterOptions().setHasText(summary));
    }
}
