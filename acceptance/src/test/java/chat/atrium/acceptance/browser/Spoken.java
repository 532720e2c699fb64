package chat.atrium.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What a visitor sees of one message, and does with it. */
final class Spoken {

    private final Page page;
    private final Locator message;

    private Spoken(Page page, Locator message) {
        this.page = page;
        this.message = message;
    }

    /** The last message with that text. */
    static Spoken find(Visitor visitor, String text) {
        Page page = visitor.page();
        Locator message = page.locator(".message")
                .filter(new Locator.FilterOptions().setHasText(text))
                .last();
        assertThat(message).isVisible();
        return new Spoken(page, message);
    }

    void isEdited() {
        assertThat(message.locator(".message-edited")).isVisible();
    }

    void isNotEdited() {
        assertThat(message.locator(".message-edited")).hasCount(0);
    }

    /** Sees how many have reacted with an emoji; 0 for nobody. */
    void has(String emoji, int count) {
        Locator chip = chip(emoji);
        if (count == 0) {
            assertThat(chip).hasCount(0);
        } else {
            assertThat(chip).containsText(Integer.toString(count));
        }
    }

    /** Sees who has reacted with an emoji. */
    void has(String emoji, String people) {
        assertThat(chip(emoji)).hasAttribute("title", people);
    }

    /** Reacts as somebody has before, or takes that back. */
    void joins(String emoji) {
        chip(emoji).click();
    }

    /** Chooses an emoji by its name. */
    void reacts(String name) {
        opensPicker();
        chooses(name);
    }

    void opensPicker() {
        act("Add a reaction");
        assertThat(page.locator(".emoji-section").nth(1)).isAttached();
    }

    /** Takes the emoji of that name from the open picker. */
    void chooses(String name) {
        Locator search = page.getByRole(AriaRole.SEARCHBOX);
        assertThat(search).isFocused();
        search.fill(name);
        assertThat(page.locator(".emoji-list button").first()).hasAttribute("title", name);
        search.press("Enter");
        assertThat(search).hasCount(0);
    }

    /** Begins to answer it. */
    void answers() {
        act("Reply");
    }

    /** Sees which message it answers. */
    void quotes(String name, String text) {
        assertThat(message.locator(".message-reply")).containsText(name);
        assertThat(message.locator(".message-reply-text")).hasText(text);
    }

    /** Goes to the message that it answers. */
    void leadsTo(String text) {
        message.locator(".message-reply").click();
        assertThat(page.locator(".message:focus")).containsText(text);
    }

    void edits() {
        act("Edit message");
    }

    void deletes() {
        act("Delete message");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Delete").setExact(true))
                .click();
    }

    /** Comes to it by keyboard; what can be done is there. */
    void isReached() {
        message.focus();
        assertThat(tools()).isVisible();
    }

    void isFocused() {
        assertThat(message).isFocused();
    }

    void isPointedAt() {
        message.hover();
        assertThat(tools()).isVisible();
    }

    /** Does one of the things that are offered to who points at the message. */
    private void act(String label) {
        isPointedAt();
        tools().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(label))
                .click();
    }

    private Locator tools() {
        return message.locator(".message-tools");
    }

    private Locator chip(String emoji) {
        return message.locator(".reaction").filter(new Locator.FilterOptions().setHasText(emoji));
    }
}
