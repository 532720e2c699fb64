package chat.atrium.gateway.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import chat.atrium.backend.account.Role;
import chat.atrium.protocol.xml.Element;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptParserTest {

    private static final Part ROMEO = new Part("romeo/orchard", "romeo", "orchard", Role.GUEST);
    private static final Part JULIET = new Part("juliet/balcony", "juliet", "balcony", Role.MEMBER);

    @Test
    void a_script_has_a_cast_and_steps() {
        Script script = parse("""
                # RFC 6121 §5.2.2
                cast: romeo/orchard, juliet/balcony (member)

                romeo/orchard sends:
                    <message to='juliet@localhost'/>

                juliet/balcony receives:
                    <message/>
                    <presence/>
                """);
        assertThat(script.cast()).containsExactly(ROMEO, JULIET);
        assertThat(script.steps())
                .containsExactly(
                        new Step(
                                4,
                                "romeo/orchard sends:",
                                new Action.Sends(
                                        ROMEO,
                                        List.of(Element.builder("jabber:client", "message")
                                                .attribute("to", "juliet@localhost")
                                                .build()))),
                        new Step(
                                7,
                                "juliet/balcony receives:",
                                new Action.Receives(
                                        JULIET,
                                        List.of(
                                                Element.of("jabber:client", "message"),
                                                Element.of("jabber:client", "presence")),
                                        false)));
    }

    @Test
    void who_has_a_line_to_connect_is_not_there_at_the_beginning() {
        Script script = parse("cast: romeo/orchard, juliet/balcony (member)\njuliet/balcony connects\n");
        assertThat(script.openingCast()).containsExactly(ROMEO);
    }

    @Test
    void what_is_no_xml_needs_a_socket() {
        Script script = parse("cast: stranger\nstranger sends raw:\n    <open\n");
        assertThat(script.rawOnly()).isTrue();
        assertThat(script.steps().getFirst().action())
                .isEqualTo(new Action.SendsRaw(new Part("stranger", "stranger", "", Role.GUEST), "<open"));
    }

    @Test
    void a_line_that_is_not_understood_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parse("cast: romeo/orchard\n\nromeo/orchard sings:\n"))
                .withMessage("ping/test.convo:3: not understood: romeo/orchard sings:");
    }

    @Test
    void who_is_not_in_the_cast_may_not_speak() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parse("cast: romeo/orchard\nmercutio/square leaves\n"))
                .withMessage("ping/test.convo:2: mercutio/square is not in the cast");
    }

    private static Script parse(String text) {
        return new ScriptParser("ping/test", text).parse();
    }
}
