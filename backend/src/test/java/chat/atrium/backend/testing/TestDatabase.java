package chat.atrium.backend.testing;

import chat.atrium.backend.boot.postgres.PostgresServer;
import chat.atrium.backend.settings.DatabaseUrl;
import java.nio.file.Path;
import java.util.List;

/** An empty PostgreSQL that forgets: fast to start, gone at the end. */
public final class TestDatabase implements AutoCloseable {

    private static final Path PROGRAMS = Path.of(System.getProperty("java.io.tmpdir"), "atrium-test-postgresql");

    private final PostgresServer server;
    private final DatabaseUrl url;

    public TestDatabase(Path directory) {
        this.server = PostgresServer.in(directory.resolve("postgresql"), PROGRAMS);
        this.url = server.start(List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
    }

    public DatabaseUrl url() {
        return url;
    }

    @Override
    public void close() {
        server.stop();
    }
}
