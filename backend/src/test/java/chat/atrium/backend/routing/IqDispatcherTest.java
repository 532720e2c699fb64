package chat.atrium.backend.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.atrium.backend.port.IqHandler;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.Name;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IqDispatcherTest {

    private static final Name PAYLOAD = new Name("urn:test", "query");
    private static final String GET = "<iq id='q' to='example.org' type='get'><query xmlns='urn:test'/></iq>";

    private record Handler(Pace pace, UnaryOperator<Iq> answer) implements IqHandler {
        @Override
        public Set<Key> keys() {
            return Set.of(new Key(Target.SERVER, Iq.Type.GET, PAYLOAD));
        }

        @Override
        public Iq handle(IqRequest request) {
            return answer.apply(request.iq());
        }

        @Override
        public CompletionStage<Void> enter(IqRequest request, Runnable work) {
            work.run();
            return CompletableFuture.completedStage(null);
        }
    }

    private static List<Element> answers(IqHandler.Pace pace, UnaryOperator<Iq> answer) {
        Cast cast = new Cast(new Handler(pace, answer));
        return cast.connects("romeo", "orchard").says(GET).hears();
    }

    @ParameterizedTest
    @EnumSource
    void an_answer_comes_from_whom_was_asked(IqHandler.Pace pace) {
        assertThat(answers(pace, Iq::toResult))
                .containsExactly(
                        Cast.xml("<iq from='example.org' to='romeo@example.org/orchard' id='q' type='result'/>"));
    }

    @ParameterizedTest
    @EnumSource
    void a_refusal_is_an_answer(IqHandler.Pace pace) {
        List<Element> answers = answers(pace, iq -> {
            throw new StanzaException(ErrorCondition.NOT_ALLOWED, "no");
        });
        assertThat(answers)
                .singleElement()
                .satisfies(answer -> assertThat(answer.toString()).contains("not-allowed"));
    }

    @ParameterizedTest
    @EnumSource
    void a_fault_is_answered_with_the_number_of_the_incident_only(IqHandler.Pace pace) {
        List<Element> answers = answers(pace, iq -> {
            throw new IllegalStateException("secret of the house");
        });
        assertThat(answers)
                .singleElement()
                .satisfies(answer -> assertThat(answer.toString())
                        .contains("internal-server-error", "incident ")
                        .doesNotContain("secret"));
    }

    @ParameterizedTest
    @EnumSource
    void an_error_of_the_machine_is_answered_too(IqHandler.Pace pace) {
        List<Element> answers = answers(pace, iq -> {
            throw new StackOverflowError();
        });
        assertThat(answers)
                .singleElement()
                .satisfies(answer -> assertThat(answer.toString()).contains("internal-server-error"));
    }

    @Test
    void an_answer_that_answers_something_else_is_a_fault() {
        List<Element> answers = answers(
                IqHandler.Pace.IN_ORDER,
                iq -> iq.withHeader(iq.header().withId("other")).toResult());
        assertThat(answers).singleElement().satisfies(answer -> {
            assertThat(answer.findAttribute("id")).contains("q");
            assertThat(answer.toString()).contains("internal-server-error");
        });
    }

    @Test
    void two_handlers_of_one_key_stop_the_start() {
        Handler handler = new Handler(IqHandler.Pace.ASIDE, Iq::toResult);
        assertThat(new IqDispatcher(List.of(handler)).keys()).hasSize(1);
        assertThatThrownBy(() -> new IqDispatcher(List.of(handler, handler))).isInstanceOf(IllegalStateException.class);
    }
}
