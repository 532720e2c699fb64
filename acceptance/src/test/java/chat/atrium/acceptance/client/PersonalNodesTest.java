package chat.atrium.acceptance.client;

import static chat.atrium.acceptance.node.SharedNode.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.acceptance.Patience;
import chat.atrium.acceptance.client.Slixmpp.Security;
import chat.atrium.acceptance.node.Node;
import chat.atrium.acceptance.node.SharedNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What accounts publish, as slixmpp (XEP-0060, 0163, 0084, 0118) and Smack (XEP-0163, 0048, 0054) know it. */
@ExtendWith(SharedNode.class)
class PersonalNodesTest {

    private static final byte[] PICTURE = "a picture".getBytes(StandardCharsets.UTF_8);

    @Test
    void contacts_hear_what_one_hears_and_late_ones_too(Node node) {
        try (Slixmpp singer = Slixmpp.register(node, "singer", PASSWORD, Security.STARTTLS)) {
            singer.await("started");
            try (Slixmpp listener = Slixmpp.register(node, "listener", PASSWORD, Security.STARTTLS)) {
                listener.await("started");
                listener.presence("singer@localhost", "subscribe");
                singer.await("presence", event -> event.path("type").asText().equals("subscribe"));
                singer.presence("listener@localhost", "subscribed");
                listener.await("presence", event -> event.path("type").asText().equals("subscribed"));

                singer.hears("Hey Jude");

                assertThat(listener.await("tune").path("title").asText()).isEqualTo("Hey Jude");
            }
            try (Slixmpp late = Slixmpp.signIn(node, "listener", PASSWORD, Security.TLS)) {
                assertThat(late.await("tune").path("sender").asText()).isEqualTo("singer@localhost");
            }
        }
    }

    @Test
    void an_old_client_and_a_new_one_have_the_same_bookmarks(Node node) throws Exception {
        try (Smack old = Smack.register(node, "reader", PASSWORD);
                Slixmpp now = Slixmpp.signIn(node, "reader", PASSWORD, Security.STARTTLS)) {
            now.await("started");
            old.bookmark("old@conference.example.org", "Old");
            now.bookmarks("new@conference.example.org", "New");
            now.await("published");
            now.askForBookmarks();

            assertThat(now.await("bookmark").path("room").asText()).isEqualTo("new@conference.example.org");
            assertThat(now.await("bookmark").path("name").asText()).isEqualTo("Old");
        }
        // Smack asks once for each stream
        try (Smack again = Smack.signIn(node, "reader", PASSWORD)) {
            assertThat(again.bookmarks())
                    .containsEntry("old@conference.example.org", "Old")
                    .containsEntry("new@conference.example.org", "New");
        }
    }

    @Test
    void a_picture_that_is_published_is_in_the_vcard(Node node) throws Exception {
        try (Slixmpp sitter = Slixmpp.register(node, "sitter", PASSWORD, Security.STARTTLS);
                Smack viewer = Smack.register(node, "viewer", PASSWORD)) {
            sitter.await("started");
            assertThat(viewer.knowsNodes()).isTrue();

            sitter.shows(PICTURE);
            sitter.await("published");

            Patience.await("the picture")
                    .ignoreExceptions()
                    .until(() -> viewer.pictureOf("sitter@localhost").length > 0);
            assertThat(viewer.pictureOf("sitter@localhost")).isEqualTo(PICTURE);
        }
    }
}
