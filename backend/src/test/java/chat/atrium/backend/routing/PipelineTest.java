package chat.atrium.backend.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.atrium.backend.port.Addressee;
import chat.atrium.backend.port.Envelope;
import chat.atrium.backend.port.MessageStep;
import chat.atrium.backend.port.Passage;
import chat.atrium.backend.port.Phase;
import chat.atrium.backend.port.Sender;
import chat.atrium.backend.port.Side;
import chat.atrium.backend.port.Verdict;
import chat.atrium.backend.session.AccountState;
import chat.atrium.backend.session.Roster;
import chat.atrium.backend.session.Team;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.StanzaHeader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PipelineTest {

    private static final BareJid ROMEO = BareJid.parse("romeo@example.org");
    private static final Message MESSAGE =
            new Message(StanzaHeader.empty().withFrom(ROMEO).withTo(ROMEO), Message.Type.CHAT, List.of());
    private static final Passage PASSAGE = new Passage(
            Side.SENDING,
            new Envelope(new Sender.Local(ROMEO), new Addressee.Account(ROMEO), MESSAGE),
            AccountState.loaded(1, ROMEO, Roster.EMPTY, Team.NONE),
            List.of());

    private record Failing(Phase phase) implements MessageStep {
        @Override
        public Verdict<Message> handle(Message message, Passage passage) {
            throw new IllegalStateException("secret of the house");
        }
    }

    private record Marking(Phase phase) implements MessageStep {
        @Override
        public Verdict<Message> handle(Message message, Passage passage) {
            return new Verdict.Proceed<>(message.withHeader(message.header().withId("marked")));
        }
    }

    private static Verdict<Message> run(MessageStep step) {
        return new Pipeline<>(List.of(step.getClass()), List.of(step)).run(MESSAGE, PASSAGE);
    }

    @ParameterizedTest
    @EnumSource(names = {"VALIDATE", "AUTHORIZE", "FILTER"})
    void a_step_that_fails_early_refuses_the_stanza_and_keeps_its_secret(Phase phase) {
        assertThat(run(new Failing(phase))).isInstanceOfSatisfying(Verdict.Refuse.class, refuse -> {
            assertThat(refuse.error().condition()).isEqualTo(ErrorCondition.INTERNAL_SERVER_ERROR);
            assertThat(refuse.error().text()).startsWith("incident ").doesNotContain("secret");
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"ANNOTATE", "COPY", "NOTIFY", "DELIVER"})
    void a_step_that_fails_late_is_passed_over(Phase phase) {
        assertThat(run(new Failing(phase))).isEqualTo(new Verdict.Proceed<>(MESSAGE));
    }

    @Test
    void what_a_step_changes_is_what_comes_out() {
        assertThat(run(new Marking(Phase.ANNOTATE)))
                .isInstanceOfSatisfying(
                        Verdict.Proceed.class,
                        proceed -> assertThat(proceed.stanza().header().id()).isEqualTo("marked"));
    }

    @Test
    void an_order_against_the_phases_stops_the_start() {
        List<MessageStep> steps = List.of(new Marking(Phase.COPY), new Failing(Phase.FILTER));
        assertThat(new Pipeline<>(List.of(Failing.class, Marking.class), steps)).isNotNull();
        assertThatThrownBy(() -> new Pipeline<>(List.of(Marking.class, Failing.class), steps))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_step_that_is_missing_stops_the_start() {
        assertThatThrownBy(() -> new Pipeline<>(List.of(Marking.class), List.<MessageStep>of()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_step_in_no_list_stops_the_start() {
        List<MessageStep> steps = List.of(new Marking(Phase.COPY));
        PipelineOrder.requireListed(steps, List.of(), List.of(Marking.class));
        assertThatThrownBy(() -> PipelineOrder.requireListed(steps, List.of(Failing.class), List.of()))
                .isInstanceOf(IllegalStateException.class);
    }
}
