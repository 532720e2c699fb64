package chat.atrium.backend.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StartupReportTest {

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(console, true, StandardCharsets.UTF_8);

    @Test
    void a_start_that_was_ended_on_the_way_is_no_problem() {
        new StartupReport(out, () -> true).end(new IllegalStateException("Shutdown in progress"));
        assertThat(console.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void a_process_that_nobody_ends_is_not_ending() {
        assertThat(Launch.isEnding()).isFalse();
    }
}
