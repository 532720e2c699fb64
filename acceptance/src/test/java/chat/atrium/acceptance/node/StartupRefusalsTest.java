package chat.atrium.acceptance.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

/** What keeps a node from starting is told in one line and by the exit code. */
class StartupRefusalsTest {

    private final NodeSettings settings = NodeSettings.fresh();

    @Test
    void a_taken_port_is_named() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(other.getLocalPort());
            refused(settings.with("ATRIUM_C2S_PORT", port), 3, port);
            refused(settings.with("ATRIUM_HTTP_PORT", port), 3, port);
        }
    }

    @Test
    void a_bad_setting_is_named() {
        refused(settings.with("ATRIUM_HTTP_PORT", "many"), 2, "ATRIUM_HTTP_PORT");
        refused(settings.with("ATRIUM_REGISTRATION", "sometimes"), 2, "ATRIUM_REGISTRATION");
        refused(settings.with("ATRIUM_DOMAIN", "not a domain"), 2, "ATRIUM_DOMAIN");
    }

    @Test
    void an_unknown_argument_is_named() {
        NodeProcess node = NodeProcess.launch(settings, "--frobnicate");
        assertThat(node.exitCode()).isEqualTo(2);
        assertThat(node.everything()).contains("--frobnicate");
    }

    @Test
    void a_database_that_cannot_be_reached_is_named_without_its_password() {
        NodeSettings away = settings.with("ATRIUM_DATABASE_URL", "postgresql://atrium:sesame@127.0.0.1:1/atrium");
        assertThat(refused(away, 4, "127.0.0.1:1")).doesNotContain("sesame");
    }

    @Test
    void data_of_another_domain_is_left_alone() {
        Node.start(settings.with("ATRIUM_DOMAIN", "capulet.example")).close();
        refused(settings.with("ATRIUM_DOMAIN", "montague.example"), 5, "capulet.example");
    }

    @Test
    void data_in_use_is_left_alone() {
        try (Node first = Node.start(settings)) {
            NodeSettings second = new NodeSettings(
                    settings.data(),
                    NodeSettings.fresh()
                            .with("ATRIUM_DATA", settings.data().toString())
                            .environment());
            refused(second, 6, settings.data().toString());
            assertThat(first.residentBytes()).isPositive();
        }
    }

    private static String refused(NodeSettings settings, int exitCode, String mention) {
        NodeProcess node = NodeProcess.launch(settings);
        assertThat(node.exitCode()).as(node.everything()).isEqualTo(exitCode);
        assertThat(node.problemLines())
                .as(node.everything())
                .singleElement()
                .asString()
                .contains(mention);
        return node.everything();
    }
}
