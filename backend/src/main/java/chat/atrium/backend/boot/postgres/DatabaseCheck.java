package chat.atrium.backend.boot.postgres;

import chat.atrium.backend.boot.ExitCode;
import chat.atrium.backend.boot.StartupProblem;
import chat.atrium.backend.settings.DatabaseUrl;
import chat.atrium.protocol.jid.Domainpart;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.ServiceLoader;

/** Looks at the database before anything is built on it; by JDBC, since Quarkus does not run yet. */
public final class DatabaseCheck {

    private static final String CONNECT_TIMEOUT_SECONDS = "5";

    private DatabaseCheck() {}

    /** Refuses a database that cannot be reached, or that holds the data of another domain. */
    public static void pass(DatabaseUrl url, Domainpart domain) {
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement()) {
            List<String> domains = column(statement, "select 1 where to_regclass('workspace') is not null")
                            .isEmpty()
                    ? List.of()
                    : column(statement, "select domain from workspace");
            if (!domains.isEmpty() && !domains.contains(domain.value())) {
                throw new StartupProblem(
                        ExitCode.DOMAIN,
                        "the data belongs to the domain " + String.join(", ", domains) + ", not to " + domain
                                + ": set ATRIUM_DOMAIN to that, or use another database or ATRIUM_DATA");
            }
        } catch (SQLException e) {
            throw new StartupProblem(ExitCode.DATABASE, "cannot use the database " + url + ": " + reason(e), e);
        }
    }

    static void createIfMissing(DatabaseUrl url) {
        DatabaseUrl maintenance =
                new DatabaseUrl(url.host(), url.port(), "postgres", url.user(), url.password(), url.tls());
        try (Connection connection = connect(maintenance);
                Statement statement = connection.createStatement()) {
            if (!column(statement, "select datname from pg_database").contains(url.name())) {
                statement.execute("create database " + url.name());
            }
        } catch (SQLException e) {
            throw new StartupProblem(ExitCode.DATABASE, "the own PostgreSQL cannot be used: " + reason(e), e);
        }
    }

    private static Connection connect(DatabaseUrl url) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", url.user());
        properties.setProperty("password", url.password());
        properties.setProperty("connectTimeout", CONNECT_TIMEOUT_SECONDS);
        properties.setProperty("loginTimeout", CONNECT_TIMEOUT_SECONDS);
        for (Driver driver : ServiceLoader.load(Driver.class, DatabaseCheck.class.getClassLoader())) {
            Connection connection = driver.connect(url.jdbcUrl(), properties);
            if (connection != null) {
                return connection;
            }
        }
        throw new SQLException("not an address of PostgreSQL");
    }

    private static List<String> column(Statement statement, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private static String reason(SQLException e) {
        if (e.getCause() instanceof UnknownHostException) {
            return "there is no such host";
        }
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
