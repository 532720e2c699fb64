package chat.atrium.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
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

    void reload() {
        page.reload();
    }

    /** Goes elsewhere: no page of the workspace is open any more. */
    void leave() {
        page.navigate("about:blank");
    }

    Page page() {
        return page;
    }

    /** The cookie by which the node knows this browser. */
    Cookie session() {
        return context.cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .findFirst()
                .orElseThrow();
    }

    void goesOffline(boolean offline) {
        context.setOffline(offline);
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

    void focuses(String label) {
        assertThat(field(label)).isFocused();
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

    /** Somebody who is no colleague asks for contact. */
    void seesRequest(String address) {
        assertThat(request(address)).isVisible();
    }

    void answersRequest(String address, String answer) {
        request(address)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(answer))
                .click();
        assertThat(request(address)).isHidden();
    }

    void seesNoRequest(String address) {
        assertThat(request(address)).isHidden();
    }

    private Locator request(String address) {
        return page.locator(".request").filter(new Locator.FilterOptions().setHasText(address));
    }

    void talkTo(String name) {
        colleague(name).click();
        assertThat(heading(name)).isVisible();
    }

    void makeChannel(String name) {
        addChannel("New channel");
        field("Name").fill(name);
        click("Create channel");
        assertThat(heading(name)).isVisible();
    }

    void makePrivateChannel(String name) {
        addChannel("New channel");
        field("Name").fill(name);
        page.getByLabel("Private").check();
        click("Create channel");
        assertThat(heading(name)).isVisible();
    }

    void seesNoConversation(String name) {
        assertThat(colleague(name)).hasCount(0);
    }

    /** Finds a public channel and joins it. */
    void joinChannel(String name) {
        addChannel("Browse channels");
        page.locator(".browse-dialog .person")
                .filter(new Locator.FilterOptions().setHasText(name))
                .click();
        click("Join channel");
        assertThat(page.locator("atrium-composer")).isVisible();
    }

    private void addChannel(String how) {
        click("Add a channel");
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(how))
                .click();
    }

    /** Brings a colleague into the channel that is open. */
    void addToChannel(String name) {
        channelMenu("Add people");
        page.locator("vaadin-multi-select-combo-box input").fill(name);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(name))
                .click();
        page.keyboard().press("Escape");
        click("Add");
    }

    void leaveChannel() {
        channelMenu("Leave channel");
        assertThat(page.locator(".home")).isVisible();
    }

    private void channelMenu(String item) {
        click("Channel menu");
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(item))
                .click();
    }

    /** Sees how much of a conversation is unread; 0 for nothing. */
    void seesUnread(String conversation, int count) {
        assertThat(colleague(conversation).locator(".badge")).hasText(count == 0 ? "" : Integer.toString(count));
    }

    /** Sees a line in front of what is new. */
    void seesNewLine() {
        assertThat(page.locator(".timeline-new")).isVisible();
    }

    /** Reads upwards until a message comes into sight. */
    void readsBackTo(String text) {
        Locator wanted = page.locator("atrium-timeline").getByText(text, new Locator.GetByTextOptions().setExact(true));
        for (int tries = 0; tries < 50 && wanted.count() == 0; tries++) {
            page.locator(".timeline-scroll").evaluate("scroller => scroller.scrollTo(0, 0)");
            page.waitForTimeout(100);
        }
        assertThat(wanted.first()).isAttached();
    }

    /** How many messages are in the page. */
    int messagesInPage() {
        return page.locator(".message").count();
    }

    void say(String text) {
        write(text);
        composer().press("Enter");
        hears(text);
    }

    /** Writes and does not send. */
    void write(String text) {
        composer().fill(text);
    }

    void seesDraft(String text) {
        assertThat(composer()).hasValue(text);
    }

    /** Sees how far an own message has come: pending, sent or failed. */
    void seesState(String text, String state) {
        assertThat(page.locator(".message").filter(new Locator.FilterOptions().setHasText(text)))
                .hasAttribute("data-state", state);
    }

    void triesAgain() {
        click("Try again");
    }

    /** Sees whether the small overlay says that the connection is lost. */
    void seesLostConnection(boolean lost) {
        Locator overlay = page.getByText("Connection lost").filter(new Locator.FilterOptions().setVisible(true));
        assertThat(overlay).hasCount(lost ? 1 : 0);
    }

    private Locator composer() {
        return page.locator("atrium-composer textarea");
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

    void saysNothing(String name) {
        assertThat(colleague(name).locator(".person-status")).isEmpty();
    }

    /** Opens what one says of oneself. */
    void opensStatus() {
        page.locator(".own-corner").click();
        page.locator(".status-words").click();
        assertThat(page.locator("vaadin-text-field[name=status] input")).isVisible();
    }

    void changeStatus(String status) {
        opensStatus();
        page.locator("vaadin-text-field[name=status] input").fill(status);
        savesStatus();
    }

    void savesStatus() {
        click("Save");
        assertThat(page.locator("vaadin-text-field[name=status]")).hasCount(0);
    }

    void nameTeam(String name) {
        field("Name of the team").fill(name);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                .last()
                .click();
    }

    void seesTeam(String name) {
        assertThat(page.locator(".team-name")).hasText(name);
    }

    void mayNotNameTeam() {
        assertThat(field("Name of the team")).hasAttribute("readonly", "");
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

    void click(String button) {
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
