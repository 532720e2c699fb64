package chat.atrium.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.regex.Pattern;

/** Somebody before the workspace: what they do and what they see, in the words of its pages. */
final class Visitor implements AutoCloseable {

    private static final Pattern INVITATION = Pattern.compile("http.*/invite/.+");

    private final BrowserContext context;
    private final Page page;

    Visitor(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
    }

    void open(URI address) {
        page.navigate(address.toString());
    }

    /** First run: a team and its owner. */
    void foundTeam(String team, String name, String user, String password) {
        field("Name of the team").fill(team);
        fillAccount(name, user, password);
        click("Open the workspace");
        arrived(name);
    }

    /** Takes up an invitation. */
    void join(String name, String user, String password) {
        fillAccount(name, user, password);
        click("Join the team");
        arrived(name);
    }

    void signIn(String user, String password) {
        field("User name").fill(user);
        field("Password").fill(password);
        click("Sign in");
    }

    void signOut() {
        page.locator(".own-corner").click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        assertThat(heading("Sign in")).isVisible();
    }

    /** Sees the workspace as the one who has signed in. */
    void arrived(String name) {
        assertThat(page.locator(".workspace")).isVisible();
        assertThat(page.locator(".own-corner")).containsText(name);
    }

    void sees(String text) {
        assertThat(page.getByText(text).first()).isVisible();
    }

    /** The link of a new invitation. */
    URI invite() {
        page.locator(".invite-button").click();
        Locator link = page.getByLabel("Invitation link").last();
        assertThat(link).hasValue(INVITATION);
        URI address = URI.create(link.inputValue());
        click("Close");
        return address;
    }

    void talkTo(String name) {
        colleague(name).click();
        assertThat(heading(name)).isVisible();
    }

    void say(String text) {
        Locator composer = page.locator("atrium-composer textarea");
        composer.fill(text);
        composer.press("Enter");
        hears(text);
    }

    void hears(String text) {
        assertThat(page.locator("atrium-timeline").getByText(text).last()).isVisible();
    }

    void seesPresence(String name, String presence) {
        assertThat(colleague(name).locator(".presence")).hasAttribute("data-presence", presence);
    }

    void seesStatus(String name, String status) {
        assertThat(colleague(name)).containsText(status);
    }

    void changeStatus(String status) {
        page.locator("vaadin-text-field[name=status] input").fill(status);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                .nth(1)
                .click();
    }

    void changePassword(String present, String wanted) {
        field("Present password").fill(present);
        field("New password").fill(wanted);
        click("Change password");
    }

    /** True if nothing is wider than the screen. */
    boolean fits() {
        return Boolean.TRUE.equals(
                page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
    }

    @Override
    public void close() {
        context.close();
    }

    private void fillAccount(String name, String user, String password) {
        field("Your name").fill(name);
        field("User name").fill(user);
        field("Password").fill(password);
    }

    private Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private void click(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    private Locator colleague(String name) {
        return page.locator(".people li").filter(new Locator.FilterOptions().setHasText(name));
    }
}
