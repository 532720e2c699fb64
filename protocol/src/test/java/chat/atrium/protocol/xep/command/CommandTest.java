package chat.atrium.protocol.xep.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xml.Element;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandTest {

    private static final Element FORM =
            Element.builder("jabber:x:data", "x").attribute("type", "submit").build();

    @Test
    void a_request_comes_back_as_it_was_written() {
        Command command = Command.complete("urn:x#y", "s1", FORM);

        assertThat(Command.read(command.toElement())).isEqualTo(command);
    }

    @Test
    void a_result_comes_back_as_it_was_written() {
        CommandResult result = new CommandResult("urn:x#y", "s1", CommandResult.Status.EXECUTING, List.of(FORM));

        assertThat(CommandResult.read(result.toElement())).isEqualTo(result);
    }

    @Test
    void a_request_without_an_action_executes() {
        Element command = Element.builder(Command.NAMESPACE, "command")
                .attribute("node", "n")
                .build();

        assertThat(Command.read(command)).isEqualTo(Command.execute("n"));
    }

    @Test
    void an_unknown_action_is_refused_as_malformed() {
        Element command = Element.builder(Command.NAMESPACE, "command")
                .attribute("node", "n")
                .attribute("action", "dance")
                .build();

        assertThatThrownBy(() -> Command.read(command)).isInstanceOfSatisfying(StanzaException.class, refused -> {
            assertThat(refused.error().condition()).isEqualTo(ErrorCondition.BAD_REQUEST);
            assertThat(refused.error().details()).containsExactly(Element.of(Command.NAMESPACE, "malformed-action"));
        });
    }
}
