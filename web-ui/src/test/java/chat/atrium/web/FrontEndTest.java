package chat.atrium.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Runs the TypeScript tests where a Node that reads TypeScript is at hand; infra/frontend/test gets one. */
class FrontEndTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @Test
    void the_front_ends_own_tests_pass() throws InterruptedException {
        assumeTrue(run("node", "-e", "process.exit(parseInt(process.versions.node) >= 24 ? 0 : 1)") == 0, "no Node 24");

        assertThat(run("node", "--test", "web-ui/src/test/frontend/*.test.ts")).isZero();
    }

    private static int run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                    .directory(ROOT.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ROOT.resolve("web-ui/target/front-end-test.log").toFile())
                    .start()
                    .waitFor();
        } catch (IOException absent) {
            return -1;
        }
    }
}
