package chat.atrium.gateway.conversation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.atrium.protocol.stanza.Namespaces;
import chat.atrium.protocol.xml.Element;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StageTest {

    private static final String QUESTION = "cast: stranger\nstranger sends:\n    <q/>\nstranger receives:\n";

    @Test
    void what_is_heard_as_expected_passes() {
        assertThatCode(() -> play(QUESTION + "    <a>{any}</a>\n")).doesNotThrowAnyException();
    }

    @Test
    void what_is_heard_otherwise_is_told_with_the_line() {
        assertThatThrownBy(() -> play(QUESTION + "    <a>no</a>\n"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("test/test.convo:4: stranger receives:")
                .hasMessageContaining("because   <a> holds 'yes', not 'no'");
    }

    @Test
    void what_nobody_expected_is_noticed_at_the_end() {
        assertThatThrownBy(() -> play("cast: stranger\nstranger sends:\n    <q/>\n"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("instead of <close>");
    }

    private static void play(String text) {
        Script script = new ScriptParser("test/test", text).parse();
        try (Stage stage = new Stage(script, AnsweringLine::new, new Addresses(script, 1), () -> {})) {
            stage.play();
        }
    }

    /** Answers each {@code <q/>} by {@code <a>yes</a>} and closes when asked to. */
    private static final class AnsweringLine implements Line {

        private final Inbox inbox = new Inbox();

        @Override
        public void send(Element element) {
            if (element.is(Namespaces.FRAMING, "close")) {
                inbox.add(new Heard.Said(element));
            } else {
                inbox.add(new Heard.Said(Element.of(Namespaces.CLIENT, "a", "yes")));
            }
        }

        @Override
        public void sendRaw(String frame) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Heard> hear(Duration patience) {
            return inbox.hear(patience);
        }

        @Override
        public void close() {
            inbox.add(new Heard.Ended());
        }
    }
}
