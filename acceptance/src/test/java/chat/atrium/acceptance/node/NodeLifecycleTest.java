package chat.atrium.acceptance.node;

import static chat.atrium.acceptance.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A node starts, ends when asked to, and finds everything again. */
class NodeLifecycleTest {

    @Test
    void it_says_where_to_go_until_there_is_an_owner_and_leaves_nothing_running() {
        NodeSettings settings = NodeSettings.fresh();
        Node node = Node.start(settings);
        assertThat(node.welcome().getPort()).isEqualTo(node.port("ATRIUM_HTTP_PORT"));
        assertThat(node.welcome().getQuery()).matches("token=\\S{16,}");
        assertThat(node.stop()).isIn(0, 143);
        assertThat(runningOn(settings)).isEmpty();
        try (Node again = Node.start(settings.with("ATRIUM_OWNER", "ann:correct horse battery"))) {
            assertThat(again.output()).doesNotContain("/welcome?token=").contains("http://localhost:");
        }
    }

    @Test
    void a_start_that_is_ended_by_a_signal_ends_without_complaint() {
        NodeSettings settings = NodeSettings.fresh();
        NodeProcess node = NodeProcess.launch(settings);
        // its hooks are in place from here on, and Quarkus is still to come
        await("the database is being made")
                .until(() -> Files.exists(settings.data().resolve("postgresql/cluster/PG_VERSION")));
        node.process().destroy();
        assertThat(node.exitCode()).isEqualTo(143);
        assertThat(node.problemLines()).isEmpty();
        assertThat(runningOn(settings)).isEmpty();
    }

    @Test
    void help_tells_the_settings() {
        NodeProcess node = NodeProcess.launch(NodeSettings.fresh(), "--help");
        assertThat(node.exitCode()).isZero();
        assertThat(String.join("\n", node.outputLines())).contains("ATRIUM_DOMAIN", "ATRIUM_C2S_PORT");
    }

    private static List<String> runningOn(NodeSettings settings) {
        return ProcessHandle.allProcesses()
                .map(process -> process.info().commandLine().orElse(""))
                .filter(command -> command.contains(settings.data().toString()))
                .toList();
    }
}
