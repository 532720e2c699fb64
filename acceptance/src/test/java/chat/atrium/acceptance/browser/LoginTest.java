package chat.atrium.acceptance.browser;

import static chat.atrium.acceptance.node.SharedNode.OWNER;
import static chat.atrium.acceptance.node.SharedNode.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.acceptance.Patience;
import chat.atrium.acceptance.client.Slixmpp;
import chat.atrium.acceptance.client.Slixmpp.Security;
import chat.atrium.acceptance.node.Node;
import chat.atrium.acceptance.node.NodeSettings;
import chat.atrium.acceptance.node.SharedNode;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How long a web login lasts, seen by another client of the same account: it hears of the stream behind the pages. */
@ExtendWith(SharedNode.class)
class LoginTest {

    private static final Duration IDLE = Duration.ofSeconds(8);

    @Test
    void reloads_return_to_the_same_stream_which_ends_when_no_page_has_been_open_for_a_while() {
        NodeSettings settings = NodeSettings.fresh()
                .with("ATRIUM_OWNER", OWNER + ":" + PASSWORD)
                .with("ATRIUM_WEB_IDLE_TIMEOUT", IDLE.toSeconds() + "s");
        try (Node node = Node.start(settings);
                Chromium chromium = new Chromium();
                Visitor owner = chromium.visitor(1440);
                Slixmpp watcher = Slixmpp.signIn(node, OWNER, PASSWORD, Security.TLS)) {
            watcher.await("started");
            signIn(node, owner, OWNER);
            String stream = next(watcher, "available");

            Duration longer = IDLE.plus(IDLE.dividedBy(2));
            Awaitility.await("an open page keeps the login")
                    .pollInSameThread()
                    .during(longer)
                    .atMost(longer.plus(Patience.LIMIT))
                    .until(() -> owner.page().locator(".workspace").isVisible());
            owner.reload();
            owner.arrived(OWNER);
            owner.leave();
            owner.open(node.http("/"));
            owner.arrived(OWNER);
            owner.leave();

            assertThat(next(watcher, "unavailable")).isEqualTo(stream);
            owner.open(node.http("/profile"));
            owner.sees("You were signed out, because");
            owner.signIn(OWNER, PASSWORD);
            owner.sees("Profile and settings");
        }
    }

    @Test
    void signing_out_ends_the_stream_at_once(Node node) {
        try (Chromium chromium = new Chromium();
                Visitor leaver = chromium.visitor(1440);
                Slixmpp watcher = Slixmpp.register(node, "leaver", PASSWORD, Security.TLS)) {
            watcher.await("started");
            signIn(node, leaver, "leaver");
            String stream = next(watcher, "available");
            leaver.signOut();
            assertThat(next(watcher, "unavailable")).isEqualTo(stream);
        }
    }

    @Test
    void signing_in_changes_the_id_of_the_session_which_no_script_and_no_other_site_can_use(Node node) {
        try (Chromium chromium = new Chromium();
                Visitor owner = chromium.visitor(1440)) {
            owner.open(node.http("/login"));
            owner.sees("Sign in");
            String before = owner.session().value;
            owner.signIn(OWNER, PASSWORD);
            owner.arrived(OWNER);
            Cookie session = owner.session();
            assertThat(session.value).isNotEqualTo(before);
            assertThat(session.httpOnly).isTrue();
            assertThat(session.sameSite).isEqualTo(SameSiteAttribute.LAX);
        }
    }

    private static void signIn(Node node, Visitor visitor, String user) {
        visitor.open(node.http("/"));
        visitor.signIn(user, PASSWORD);
        visitor.arrived(user);
    }

    /** The stream of the browser from which the next presence comes, which has to be of that type. */
    private static String next(Slixmpp watcher, String type) {
        JsonNode presence =
                watcher.await("presence", event -> event.path("sender").asText().contains("/web-"));
        assertThat(presence.path("type").asText()).isEqualTo(type);
        return presence.path("sender").asText();
    }
}
