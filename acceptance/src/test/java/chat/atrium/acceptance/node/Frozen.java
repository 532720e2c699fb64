package chat.atrium.acceptance.node;

import chat.atrium.acceptance.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Processes that stand still (SIGSTOP) until this is closed (SIGCONT): their connections stay open, and nobody answers.
 */
public final class Frozen implements AutoCloseable {

    private final List<String> processes;

    private Frozen(List<String> processes) {
        this.processes = processes;
        send("-STOP");
    }

    static Frozen only(ProcessHandle process) {
        return new Frozen(List.of(Long.toString(process.pid())));
    }

    /** With all that it has started. */
    static Frozen whole(ProcessHandle process) {
        return new Frozen(Stream.concat(Stream.of(process), process.descendants())
                .map(each -> Long.toString(each.pid()))
                .toList());
    }

    @Override
    public void close() {
        send("-CONT");
    }

    private void send(String signal) {
        List<String> command =
                Stream.concat(Stream.of("kill", signal), processes.stream()).toList();
        try {
            Process kill = new ProcessBuilder(command).inheritIO().start();
            if (!kill.waitFor(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS) || kill.exitValue() != 0) {
                throw new AssertionError(command + " failed");
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }
}
