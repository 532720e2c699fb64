package chat.atrium.backend.routing;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.backend.port.Phase;
import chat.atrium.backend.port.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code docs/pipeline.md} says what {@link PipelineOrder} says; {@code -Dupdate.docs} writes it anew. */
class PipelineDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "pipeline.md");

    @Test
    void the_document_is_up_to_date() throws IOException {
        String content = """
                # Pipelines

                Generated from `PipelineOrder` by `PipelineDocumentTest`; do not edit. `./test docs` writes it anew.

                The phases, in their fixed order; a step of the first three that throws refuses the stanza:
                %s.

                | pipeline | stanza | steps, in order |
                |---|---|---|
                %s%s%s%s""".formatted(
                        phases(),
                        row("sending", "message", PipelineOrder.SENDING_MESSAGE),
                        row("sending", "presence", PipelineOrder.SENDING_PRESENCE),
                        row("receiving", "message", PipelineOrder.RECEIVING_MESSAGE),
                        row("receiving", "presence", PipelineOrder.RECEIVING_PRESENCE));
        if (System.getProperty("update.docs") != null) {
            Files.writeString(DOCUMENT, content);
        }
        assertThat(Files.exists(DOCUMENT) ? Files.readString(DOCUMENT) : "").isEqualTo(content);
    }

    private static String phases() {
        return String.join(
                ", ", List.of(Phase.values()).stream().map(Phase::name).toList());
    }

    private static String row(String pipeline, String stanza, List<? extends Class<? extends Step<?>>> steps) {
        List<String> names = steps.stream().map(PipelineDocumentTest::name).toList();
        return "| %s | %s | %s |%n".formatted(pipeline, stanza, String.join(", ", names));
    }

    /** The phase and the step, with the feature that it belongs to. */
    private static String name(Class<? extends Step<?>> type) {
        String feature = type.getPackageName().substring(type.getPackageName().lastIndexOf('.') + 1);
        return "`%s` %s.%s".formatted(phase(type), feature, type.getSimpleName());
    }

    private static Phase phase(Class<? extends Step<?>> type) {
        return Cast.STEPS.stream()
                .filter(type::isInstance)
                .map(Step::phase)
                .findFirst()
                .orElseThrow();
    }
}
