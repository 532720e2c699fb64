package chat.atrium.backend.boot.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.atrium.backend.boot.StartupProblem;
import chat.atrium.backend.settings.DatabaseUrl;
import chat.atrium.protocol.jid.Domainpart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresServerTest {

    private static final Domainpart EXAMPLE = Domainpart.of("example.com");

    private final Path programs = Path.of(System.getProperty("java.io.tmpdir"), "atrium-test-postgresql");
    private final Path home;
    private PostgresServer server;
    private DatabaseUrl url;

    PostgresServerTest(@TempDir Path home) {
        this.home = home;
        this.server = server();
        this.url = server.start(PostgresServer.DURABLE);
    }

    private PostgresServer server() {
        return PostgresServer.in(home.resolve("own"), programs);
    }

    @AfterEach
    void forget() throws SQLException {
        execute("drop table if exists kept, workspace");
    }

    @AfterAll
    void stop() {
        server.stop();
    }

    @Test
    void every_commit_is_on_disk() throws SQLException {
        assertThat(ask("show fsync")).isEqualTo("on");
        assertThat(ask("show synchronous_commit")).isEqualTo("on");
        assertThat(ask("show full_page_writes")).isEqualTo("on");
    }

    @Test
    void nobody_else_gets_in() throws IOException, SQLException {
        DatabaseUrl wrong = new DatabaseUrl(url.host(), url.port(), url.name(), url.user(), "guess", url.tls());
        assertThatThrownBy(() -> DatabaseCheck.pass(wrong, EXAMPLE))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("password authentication failed")
                .hasMessageNotContaining("guess");
        assertThat(ask("show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(ask("show unix_socket_directories")).isEmpty();
        assertThat(Files.readString(home.resolve("own/cluster/pg_hba.conf"))).doesNotContainPattern("(?m)^[^#].*trust");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("own/password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_server_left_behind_by_a_killed_node_is_taken_over() throws SQLException {
        execute("create table kept (answer int)", "insert into kept values (42)");
        String before = ask("select pg_postmaster_start_time()");

        DatabaseUrl again = server().start(PostgresServer.DURABLE);

        assertThat(again).isEqualTo(url);
        assertThat(ask("select pg_postmaster_start_time()")).isEqualTo(before);
        assertThat(ask("select answer from kept")).isEqualTo("42");
    }

    @Test
    void data_is_there_after_a_restart() throws SQLException {
        execute("create table kept (answer int)", "insert into kept values (42)");
        server.stop();

        url = server().start(PostgresServer.DURABLE);

        assertThat(ask("select answer from kept")).isEqualTo("42");
    }

    @Test
    void the_note_of_a_dead_server_does_not_hinder() throws IOException, SQLException {
        Path note = home.resolve("own/cluster/postmaster.pid");
        String text = Files.readString(note);
        server.stop();
        long somebodyElse = ProcessHandle.current().pid();
        Files.writeString(note, text.replaceFirst("\\d+", Long.toString(somebodyElse)));

        url = server().start(PostgresServer.DURABLE);

        assertThat(ask("select 1")).isEqualTo("1");
    }

    @Test
    void the_data_of_another_domain_is_refused() throws SQLException {
        execute("create table workspace (domain text)", "insert into workspace values ('example.org')");
        assertThatThrownBy(() -> DatabaseCheck.pass(url, EXAMPLE))
                .isInstanceOf(StartupProblem.class)
                .hasMessageStartingWith("the data belongs to the domain example.org, not to example.com");
    }

    @Test
    void the_data_of_the_same_domain_is_welcome() throws SQLException {
        execute("create table workspace (domain text)", "insert into workspace values ('example.com')");
        DatabaseCheck.pass(url, EXAMPLE);
    }

    @Test
    void an_empty_database_is_welcome() {
        DatabaseCheck.pass(url, EXAMPLE);
    }

    private String ask(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void execute(String... commands) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url.jdbcUrl(), url.user(), url.password());
    }
}
