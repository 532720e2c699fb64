package chat.atrium.protocol.xep.task;

import chat.atrium.protocol.jid.BareJid;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Tasks as people make them, from few words, so that two of them often say the same. */
final class TaskArbitraries {

    private static final List<BareJid> PEOPLE =
            List.of(BareJid.parse("juliet@a.test"), BareJid.parse("romeo@a.test"), BareJid.parse("nurse@b.test"));

    private TaskArbitraries() {}

    static Arbitrary<TaskContent> contents() {
        Arbitrary<String> words = Arbitraries.of("paint", "two\nlines", "<tag> & \"quote\"", "ünïcödé 🎨");
        Arbitrary<TaskContent> texts = Combinators.combine(
                        words, words.injectNull(0.3), Arbitraries.of(TaskStatus.class), dues(), places())
                .as((summary, description, status, due, place) -> TaskContent.of(summary)
                        .with(TaskField.DESCRIPTION, description == null ? "" : description)
                        .with(TaskField.STATUS, status)
                        .with(TaskField.DUE, due)
                        .with(TaskField.ORDER, place));
        return Combinators.combine(
                        texts,
                        Arbitraries.of(PEOPLE).set().ofMaxSize(3),
                        Arbitraries.of("red", "garden", "späť").set().ofMaxSize(3),
                        Arbitraries.integers().between(0, 9),
                        steps(),
                        Arbitraries.of("", "217339301000000"))
                .as((content, people, labels, priority, steps, message) -> content.with(
                                TaskField.ASSIGNEES, new LinkedHashSet<>(people))
                        .with(TaskField.LABELS, new LinkedHashSet<>(labels))
                        .with(TaskField.PRIORITY, priority)
                        .with(TaskField.CHECKLIST, steps)
                        .with(TaskField.MESSAGE, message));
    }

    static Arbitrary<Optional<Due>> dues() {
        return Arbitraries.of(
                Optional.empty(),
                Optional.of(new Due.OnDay(LocalDate.of(2026, 12, 24))),
                Optional.of(new Due.ByMoment(Instant.parse("2026-12-24T12:00:00Z"))));
    }

    static Arbitrary<String> places() {
        return Arbitraries.of("", "V", "A1", "z1z");
    }

    private static Arbitrary<List<Step>> steps() {
        Arbitrary<Step> step = Combinators.combine(
                        Arbitraries.of("1", "2", "3"), Arbitraries.of("buy", "mix"), Arbitraries.of(true, false))
                .as(Step::new);
        return step.list().ofMaxSize(4).map(steps -> {
            Map<String, Step> byId = new LinkedHashMap<>();
            steps.forEach(each -> byId.put(each.id(), each));
            return new ArrayList<>(byId.values());
        });
    }
}
