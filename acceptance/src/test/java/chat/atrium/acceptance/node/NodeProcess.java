package chat.atrium.acceptance.node;

import chat.atrium.acceptance.Patience;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The process of a node, whatever becomes of it.
 *
 * @param output the file with what it prints
 * @param problems the file with what it prints as an error
 */
record NodeProcess(Process process, Path output, Path problems) {

    static NodeProcess launch(NodeSettings settings, String... arguments) {
        try {
            Path output = Files.createTempFile(settings.data().getParent(), "output", ".log");
            Path problems = Files.createTempFile(settings.data().getParent(), "problems", ".log");
            ProcessBuilder builder =
                    new ProcessBuilder(new ArrayList<>(settings.place().entry()));
            builder.command()
                    .addAll(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "@" + Path.of("../infra/scripts/node.options"),
                            "-jar",
                            Path.of("../web-ui/target/quarkus-app/quarkus-run.jar")
                                    .toString()));
            builder.command().addAll(List.of(arguments));
            builder.environment().keySet().removeIf(name -> name.startsWith("ATRIUM_"));
            builder.environment().putAll(settings.environment());
            builder.redirectOutput(output.toFile()).redirectError(problems.toFile());
            builder.redirectInput(new File("/dev/null"));
            return new NodeProcess(builder.start(), output, problems);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Waits for its end. */
    int exitCode() {
        try {
            if (!process.waitFor(Patience.OF_PROCESSES.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("the node does not end\n" + everything());
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }

    List<String> outputLines() {
        return lines(output);
    }

    List<String> problemLines() {
        return lines(problems);
    }

    String everything() {
        return String.join("\n", outputLines()) + "\n" + String.join("\n", problemLines());
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
