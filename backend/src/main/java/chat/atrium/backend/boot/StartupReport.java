package chat.atrium.backend.boot;

import io.quarkus.runtime.QuarkusBindException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/** Tells why the node does not start: one line for the person, the trace for a file. */
final class StartupReport {

    private final PrintStream console;
    private final BooleanSupplier ending;
    private @Nullable Path log;

    /**
     * A report to whoever looks at the console.
     *
     * @param ending tells whether the process is on its way to its end already
     */
    StartupReport(PrintStream console, BooleanSupplier ending) {
        this.console = console;
        this.ending = ending;
    }

    /** From now on traces are kept there. */
    void keepTracesIn(Path file) {
        log = file;
    }

    /** Says what went wrong and ends the process; whoever has ended it meanwhile knows why it does not start. */
    void end(Throwable failure) {
        if (ending.getAsBoolean()) {
            return;
        }
        StartupProblem problem = problem(failure);
        console.println("atrium: " + problem.getMessage());
        keepTrace(failure);
        System.exit(problem.exitCode().number());
    }

    private StartupProblem problem(Throwable failure) {
        for (Throwable cause : causes(failure)) {
            Optional<StartupProblem> known = findKnown(cause);
            if (known.isPresent()) {
                return known.get();
            }
        }
        String where = log == null ? "" : "; " + log.toAbsolutePath().normalize() + " says more";
        return new StartupProblem(
                ExitCode.UNEXPECTED,
                "the node cannot start (" + oneLine(causes(failure).getLast()) + ")" + where);
    }

    private static Optional<StartupProblem> findKnown(Throwable cause) {
        return switch (cause) {
            case StartupProblem own -> Optional.of(own);
            case QuarkusBindException taken -> Optional.of(Ports.taken(taken.getHost(), taken.getPort()));
            case FlywayException migration ->
                Optional.of(new StartupProblem(
                        ExitCode.DATABASE, "the database cannot be migrated: " + oneLine(migration), migration));
            default -> Optional.empty();
        };
    }

    private void keepTrace(Throwable failure) {
        if (log == null || failure instanceof StartupProblem && failure.getCause() == null) {
            return;
        }
        try (PrintWriter out =
                new PrintWriter(Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND))) {
            out.println(Instant.now());
            failure.printStackTrace(out);
        } catch (IOException e) {
            console.println("atrium: cannot write to " + log);
        }
    }

    private static List<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(32)
                .toList();
    }

    private static String oneLine(Throwable failure) {
        String message = Optional.ofNullable(failure.getMessage()).orElse("").strip();
        return message.isEmpty()
                ? failure.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
