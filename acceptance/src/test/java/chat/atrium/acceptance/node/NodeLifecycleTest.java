package chat.atrium.acceptance.node;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A node starts, ends when asked to, and finds everything again. */
class NodeLifecycleTest {

    @Test
    void it_says_where_to_go_until_there_is_an_owner() {
        NodeSettings settings = NodeSettings.fresh();
        try (Node node = Node.start(settings)) {
            assertThat(node.welcome().getPort()).isEqualTo(node.port("ATRIUM_HTTP_PORT"));
            assertThat(node.welcome().getQuery()).matches("token=\\S{16,}");
        }
        try (Node again = Node.start(settings.with("ATRIUM_OWNER", "ann:correct horse battery"))) {
            assertThat(again.output()).doesNotContain("/welcome?token=").contains("http://localhost:");
        }
    }

    @Test
    void it_ends_cleanly_when_asked_to() {
        Node node = Node.start(NodeSettings.fresh());
        assertThat(node.stop()).isIn(0, 143);
        assertThat(ProcessHandle.allProcesses()
                        .filter(process -> process.info()
                                .commandLine()
                                .orElse("")
                                .contains(node.settings().data().toString())))
                .as("what it leaves running")
                .isEmpty();
    }

    @Test
    void it_starts_again_after_a_kill() {
        NodeSettings settings = NodeSettings.fresh();
        Node.start(settings).kill();
        try (Node again = Node.start(settings)) {
            assertThat(again.residentBytes()).isPositive();
        }
    }

    @Test
    void help_tells_the_settings() {
        NodeProcess node = NodeProcess.launch(NodeSettings.fresh(), "--help");
        assertThat(node.exitCode()).isZero();
        assertThat(String.join("\n", node.outputLines())).contains("ATRIUM_DOMAIN", "ATRIUM_C2S_PORT");
    }
}
