package chat.atrium.acceptance.browser;

import static chat.atrium.acceptance.node.SharedNode.OWNER;
import static chat.atrium.acceptance.node.SharedNode.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.acceptance.node.Node;
import chat.atrium.acceptance.node.SharedNode;
import com.microsoft.playwright.Keyboard;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The workspace for those who cannot see it well, or use no mouse. */
@ExtendWith(SharedNode.class)
class AccessibilityTest {

    private static final int MOST_TABS = 20;

    private final Axe axe = new Axe();

    @ParameterizedTest
    @ValueSource(ints = {1440, 360})
    void no_page_breaks_the_guidelines(int width, Node node) {
        try (Chromium chromium = new Chromium();
                Visitor owner = chromium.visitor(width)) {
            looksOver(owner, node, "/login", "Sign in");
            looksOver(owner, node, "/invite/x", "You are invited");
            looksOver(owner, node, "/invite", "No invitation");
            looksOver(owner, node, "/welcome", "All set");
            looksOver(owner, node, "/nothing-here", "Nothing here");
            owner.open(node.http("/"));
            owner.signIn(OWNER, PASSWORD);
            owner.arrived(OWNER);
            assertThat(axe.look(owner.page())).isEmpty();
            owner.invite();
            looksOver(owner, node, "/profile", "Profile and settings");
            looksOver(owner, node, "/dm/nobody-at-" + width, "This is the beginning");
            owner.say("`code` *strong* https://example.org");
            owner.sees("Not sent.");
            assertThat(axe.look(owner.page())).isEmpty();
        }
    }

    @Test
    void the_keyboard_alone_is_enough_to_sign_in_choose_somebody_and_write(Node node) {
        try (Chromium chromium = new Chromium();
                Visitor owner = chromium.visitor(1440)) {
            owner.open(node.http("/dm/pen-friend"));
            Keyboard keys = owner.page().keyboard();
            owner.focuses("User name");
            keys.type(OWNER);
            keys.press("Tab");
            keys.type(PASSWORD);
            keys.press("Enter");
            owner.sees("This is the beginning");
            keys.type("First words");
            keys.press("Enter");
            owner.hears("First words");
            owner.open(node.http("/"));
            owner.arrived(OWNER);
            tabTo(owner, "pen-friend@localhost");
            keys.press("Enter");
            owner.hears("First words");
            keys.type("More words");
            keys.press("Enter");
            owner.hears("More words");
        }
    }

    private void looksOver(Visitor visitor, Node node, String path, String heading) {
        visitor.open(node.http(path));
        visitor.sees(heading);
        List<?> problems = axe.look(visitor.page());
        assertThat(problems).as(path).isEmpty();
    }

    private static void tabTo(Visitor visitor, String address) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            visitor.page().keyboard().press("Tab");
            if (address.equals(visitor.page().evaluate("document.activeElement.dataset.jid"))) {
                return;
            }
        }
        throw new AssertionError("not reached by the keyboard: " + address);
    }
}
