package chat.atrium.gateway.conversation;

import chat.atrium.backend.testing.AtriumTestResource;
import chat.atrium.protocol.LocalStreams;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Plays all scripts inside the process. */
@QuarkusTest
@QuarkusTestResource(AtriumTestResource.class)
class ConversationsTest {

    private final Theatre theatre;
    private final LocalStreams streams;

    @Inject
    ConversationsTest(Theatre theatre, LocalStreams streams) {
        this.theatre = theatre;
        this.streams = streams;
    }

    @TestFactory
    Stream<DynamicTest> in_process() {
        return Repertoire.scripts().stream()
                .filter(script -> !script.rawOnly())
                .map(script -> theatre.test(script, () -> new LocalLine(streams)));
    }
}
