package chat.atrium.backend.cluster;

import chat.atrium.backend.testing.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL with nothing in it but what a cluster needs. */
final class ClusterDatabase implements AutoCloseable {

    private final TestDatabase server;
    private final PGSimpleDataSource database = new PGSimpleDataSource();

    ClusterDatabase(Path directory) {
        server = new TestDatabase(directory);
        database.setUrl(server.url().jdbcUrl());
        database.setUser(server.url().user());
        database.setPassword(server.url().password());
        execute(migration());
    }

    private static String migration() {
        try (InputStream file = ClusterDatabase.class.getResourceAsStream("/db/migration/V10__cluster.sql")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    DataSource source() {
        return database;
    }

    void execute(String statements) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The number that a query answers. */
    long number(String query) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
