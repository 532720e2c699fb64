package chat.atrium.backend.boot.postgres;

import chat.atrium.backend.boot.ExitCode;
import chat.atrium.backend.boot.StartupProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs programs without the rights of root, which PostgreSQL refuses to run with.
 *
 * @param prefix what stands before each command; empty for an ordinary user
 */
record Unprivileged(List<String> prefix) {

    private static final String NOBODY = "nobody";
    private static final String ROOT = "root";

    /**
     * For root a user namespace of its own, in which root is nobody although files stay root's; where those are
     * forbidden, as in most containers, the user {@code nobody}, who then owns the directory.
     */
    static Unprivileged forDirectory(Path directory) {
        if (!ROOT.equals(System.getProperty("user.name"))) {
            return new Unprivileged(List.of());
        }
        try {
            boolean taken = !Files.getOwner(directory).getName().equals(ROOT);
            if (!taken && succeeds(List.of("unshare", "-U", "true"))) {
                return new Unprivileged(List.of("unshare", "-U"));
            }
            if (!taken && !succeeds(List.of("chown", "-R", NOBODY, directory.toString()))) {
                throw new StartupProblem(ExitCode.DATABASE, "cannot give " + directory + " to the user " + NOBODY);
            }
            String owner = Files.getOwner(directory).getName();
            return new Unprivileged(List.of("setpriv", "--reuid=" + owner, "--clear-groups", "--inh-caps=-all"));
        } catch (IOException e) {
            throw new StartupProblem(
                    ExitCode.DATABASE, "PostgreSQL does not run as root, and no other user can be had here", e);
        }
    }

    /**
     * Runs a program to its end.
     *
     * @param log what it says is appended here
     * @return its exit code
     */
    int run(Path log, List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(Map.of("LC_ALL", "C", "TZ", "UTC"));
        builder.environment().remove("PGDATA");
        try {
            return waitFor(builder.start());
        } catch (IOException e) {
            throw new StartupProblem(ExitCode.DATABASE, "cannot run " + whole.getFirst(), e);
        }
    }

    private static boolean succeeds(List<String> command) throws IOException {
        return waitFor(new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start())
                == 0;
    }

    private static int waitFor(Process process) {
        try {
            if (process.waitFor(2, TimeUnit.MINUTES)) {
                return process.exitValue();
            }
            process.destroyForcibly();
            throw new StartupProblem(ExitCode.DATABASE, "PostgreSQL took more than two minutes");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartupProblem(ExitCode.DATABASE, "interrupted while PostgreSQL was starting", e);
        }
    }
}
