package chat.atrium.backend.boot.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a running PostgreSQL notes in its data directory.
 *
 * @param pid its process
 * @param port where it listens
 */
record PostmasterFile(long pid, int port) {

    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;

    /**
     * The server that runs on this directory, left behind by a node that was killed. The note of a server that no
     * longer lives is removed: its number may by now be that of another process, which PostgreSQL would mistake for it.
     */
    static Optional<PostmasterFile> findRunning(Path cluster) {
        Path file = cluster.resolve("postmaster.pid");
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(file);
            if (lines.size() > PORT_LINE) {
                long pid = Long.parseLong(lines.get(PID_LINE).trim());
                if (isPostgres(pid)) {
                    return Optional.of(new PostmasterFile(
                            pid, Integer.parseInt(lines.get(PORT_LINE).trim())));
                }
            }
            Files.delete(file);
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPostgres(long pid) throws IOException {
        if (!Files.isDirectory(Path.of("/proc/self"))) {
            return ProcessHandle.of(pid).isPresent();
        }
        Path command = Path.of("/proc", Long.toString(pid), "cmdline"); // empty for a dead one nobody has buried
        return Files.exists(command) && Files.readString(command).contains("/bin/postgres");
    }
}
