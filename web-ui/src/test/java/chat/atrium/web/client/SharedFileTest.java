package chat.atrium.web.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.StanzaHeader;
import chat.atrium.protocol.xep.fallback.Fallback;
import chat.atrium.protocol.xep.filesharing.FileMetadata;
import chat.atrium.protocol.xep.filesharing.FileSharing;
import chat.atrium.protocol.xep.oob.OutOfBand;
import chat.atrium.protocol.xml.Element;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedFileTest {

    private static final BareJid ANN = BareJid.parse("ann@localhost");
    private static final String URL = "https://chat.example.org/files/abcdefghijklmnopqrstuvwx/summit.jpg";
    private static final SharedFile SUMMIT = new SharedFile(URL, "summit.jpg", "image/jpeg", 3_032_449, 4096, 2160);

    private static Message message(String body, List<Element> payloads) {
        Message message = new Message(
                StanzaHeader.empty(), Message.Type.CHAT, List.of(Element.of("jabber:client", "body", body)));
        for (Element payload : payloads) {
            message = message.with(payload);
        }
        return message;
    }

    private static Text read(Message message) {
        return TextReader.read(message, ANN, null);
    }

    /** XEP-0447 §3.1, the example with a fallback. */
    @Test
    void a_file_is_read_as_it_is_sent() {
        Text text = read(message(URL, SUMMIT.payloads()));

        assertThat(text.file()).isEqualTo(SUMMIT);
        assertThat(text.body()).isEqualTo(URL);
    }

    @Test
    void words_to_a_file_are_its_body() {
        List<Element> payloads = List.of(
                new FileSharing(new FileMetadata("", "", 0, 0, 0), URL).toElement(),
                new Fallback(FileSharing.NAMESPACE, new Fallback.Range(0, URL.length() + 1)).toElement());

        Text text = read(message(URL + "\nFrom the top", payloads));

        assertThat(text.body()).isEqualTo("From the top");
        assertThat(text.file()).isNotNull();
    }

    @Test
    void a_file_without_a_body_has_that_of_its_address() {
        Text text = read(message("", List.of(SUMMIT.payloads().getFirst())));

        assertThat(text.body()).isEqualTo(URL);
    }

    /** XEP-0066 §3: what other clients send. */
    @Test
    void a_link_that_is_all_of_a_message_is_a_file_and_a_link_beside_words_is_not() {
        List<Element> link = List.of(new OutOfBand(URL).toElement());

        assertThat(read(message(URL, link)).file()).isEqualTo(new SharedFile(URL, "", "", 0, 0, 0));
        assertThat(read(message("Look: " + URL, link)).file()).isNull();
        assertThat(read(message(URL, List.of())).file()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "//chat.example.org/x",
                "https:x",
                " "
            })
    void what_is_not_on_the_web_is_no_file(String url) {
        Element sharing = new FileSharing(new FileMetadata("", "", 0, 0, 0), url).toElement();

        assertThat(read(message("x", List.of(sharing))).file()).isNull();
        assertThat(read(message(url, List.of(new OutOfBand(url).toElement()))).file())
                .isNull();
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new SharedFile(url, "", "", 0, 0, 0));
    }

    @Test
    void what_nobody_can_mean_says_nothing() {
        SharedFile odd = new SharedFile(URL, "x".repeat(1000), "y".repeat(1000), -1, -5, 1_000_000);

        assertThat(odd).isEqualTo(new SharedFile(URL, "x".repeat(255), "", 0, 0, 0));
    }
}
