package chat.atrium.acceptance.client;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** {@code docs/clients.md} lists what {@link ClientMatrixTest} runs; {@code -Dupdate.docs} writes it anew. */
class ClientsDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "clients.md");

    @Test
    void the_document_is_up_to_date() throws IOException {
        String content = """
                # Foreign clients

                Generated from `Family` by `ClientsDocumentTest`; do not edit. `./test docs` writes it anew.

                What is marked runs in every `./test`: the client checks the certificate where there is TLS, signs in,
                fetches the roster, subscribes and is subscribed to, shows and sees presence, talks both ways with Smack,
                and closes its stream. Besides, slixmpp over TCP and Smack over a WebSocket talk with people in a browser.

                | client | %s |
                |---|%s
                %s
                """.formatted(
                columns(Transport::title),
                "---|".repeat(Transport.values().length),
                Arrays.stream(Family.values()).map(ClientsDocumentTest::row).collect(joining("\n")));
        if (System.getProperty("update.docs") != null) {
            Files.writeString(DOCUMENT, content);
        }
        assertThat(Files.exists(DOCUMENT) ? Files.readString(DOCUMENT) : "")
                .as("docs/clients.md is stale; run: ./test docs, and commit the file")
                .isEqualTo(content);
    }

    private static String row(Family family) {
        return "| %s | %s |"
                .formatted(
                        family.title(), columns(transport -> family.transports().contains(transport) ? "yes" : "–"));
    }

    private static String columns(Function<Transport, String> cell) {
        return Arrays.stream(Transport.values()).map(cell).collect(joining(" | "));
    }
}
