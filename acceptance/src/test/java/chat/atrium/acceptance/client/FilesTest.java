package chat.atrium.acceptance.client;

import static chat.atrium.acceptance.node.SharedNode.OWNER;
import static chat.atrium.acceptance.node.SharedNode.PASSWORD;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.acceptance.client.Slixmpp.Security;
import chat.atrium.acceptance.node.Node;
import chat.atrium.acceptance.node.SharedNode;
import io.restassured.response.Response;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Files, as slixmpp and Smack send them (XEP-0363). */
@ExtendWith(SharedNode.class)
class FilesTest {

    private static final String PAGE = "<script>alert(1)</script>";

    @Test
    void what_slixmpp_uploads_is_what_others_get(Node node) {
        try (Slixmpp author = Slixmpp.signIn(node, OWNER, PASSWORD, Security.STARTTLS)) {
            author.await("started");
            String url = author.share("très cool.txt", "Did my heart love till now?", "text/plain")
                    .path("url")
                    .asText();
            assertThat(url).endsWith("/tr%C3%A8s%20cool.txt");

            Response file = get(url);
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.body().asString()).isEqualTo("Did my heart love till now?");
            assertThat(file.header("Content-Type")).isEqualTo("text/plain; charset=utf-8");
            assertThat(file.header("Content-Disposition")).startsWith("inline");

            Response page =
                    get(author.share("page.html", PAGE, "text/html").path("url").asText());
            assertThat(page.body().asString()).isEqualTo(PAGE);
            assertThat(page.header("Content-Type")).isEqualTo("application/octet-stream");
            assertThat(page.header("Content-Disposition")).startsWith("attachment");
            assertThat(page.header("Content-Security-Policy"))
                    .isEqualTo("default-src 'none'; frame-ancestors 'none'; sandbox");
            assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");

            assertThat(author.share("..\\..\\etc\\passwd", PAGE, "text/plain")
                            .path("refused")
                            .asText())
                    .isEqualTo("not-acceptable");
        }
    }

    /** Larger than the 10 MiB at which Quarkus would stop a request. */
    @Test
    void smack_finds_the_service_and_sends_a_large_file(Node node, @TempDir Path directory) throws Exception {
        byte[] content = new byte[20_000_000];
        content[content.length - 1] = 42;
        Path file = directory.resolve("large.bin");
        Files.write(file, content);
        try (Smack author = Smack.signIn(node, OWNER, PASSWORD)) {
            URL url = author.share(file.toFile());

            assertThat(author.largestFile()).isEqualTo(104_857_600);
            assertThat(get(url.toString()).body().asByteArray()).isEqualTo(content);
            assertThat(given().header("Range", "bytes=-1")
                            .get(url.toURI())
                            .body()
                            .asByteArray())
                    .containsExactly(42);
        }
    }

    private static Response get(String url) {
        return given().urlEncodingEnabled(false).get(URI.create(url));
    }
}
