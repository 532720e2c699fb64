package chat.atrium.backend.boot;

import chat.atrium.backend.boot.postgres.OwnDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The directory of everything a node keeps; one node at a time may use it. */
final class DataDirectory {

    private final Path path;

    /** The system lets go of it even after {@code kill -9}. */
    private final FileLock lock;

    private DataDirectory(Path path, FileLock lock) {
        this.path = path;
        this.lock = lock;
    }

    static DataDirectory open(Path path) {
        try {
            Files.createDirectories(path);
            OwnDirectory.create(path.resolve("log"));
            return new DataDirectory(path, lock(path));
        } catch (IOException e) {
            throw new StartupProblem(
                    ExitCode.SETTING,
                    "ATRIUM_DATA: cannot write to " + path.toAbsolutePath().normalize(),
                    e);
        }
    }

    @SuppressWarnings("resource") // open as long as the process
    private static FileLock lock(Path path) throws IOException {
        FileChannel file = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = file.tryLock();
        if (lock == null) {
            throw new StartupProblem(
                    ExitCode.DATA_IN_USE,
                    "another node runs on " + path.toAbsolutePath().normalize()
                            + "; end it, or set ATRIUM_DATA and the ports for a second one");
        }
        return lock;
    }

    Path log(String name) {
        return path.resolve("log").resolve(name);
    }

    Path postgres() {
        return path.resolve("postgresql");
    }

    /** Lets the next node in. Whoever never calls this has to keep the object, or the lock goes with it. */
    void close() {
        try {
            lock.channel().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
