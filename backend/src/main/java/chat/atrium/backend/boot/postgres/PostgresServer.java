package chat.atrium.backend.boot.postgres;

import chat.atrium.backend.boot.ExitCode;
import chat.atrium.backend.boot.StartupProblem;
import chat.atrium.backend.settings.DatabaseTls;
import chat.atrium.backend.settings.DatabaseUrl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A PostgreSQL server as a child of the node: loopback only, password by SCRAM, every commit on disk. */
public final class PostgresServer {

    /** Parameters under which a commit that was confirmed survives a power cut. */
    public static final List<String> DURABLE = List.of("fsync=on", "synchronous_commit=on", "full_page_writes=on");

    /**
     * What the planner and the log are to know: a page anywhere is as near as the next one, as on all disks of today
     * (else it sorts whole archives rather than follow an index); and a busy minute is no reason for a checkpoint, behind
     * which each page is logged anew.
     */
    private static final List<String> TUNING = List.of("random_page_cost=1.1", "max_wal_size=2GB");

    private static final String NAME = "atrium";
    private static final String LOOPBACK = "127.0.0.1";

    private final Path binaries;
    private final Path cluster;
    private final Path log;
    private final Unprivileged runner;
    private final PostgresPassword password;

    private PostgresServer(Path home, Path binaries) throws IOException {
        this.binaries = binaries;
        this.cluster = home.resolve("cluster");
        this.runner = Unprivileged.forDirectory(home);
        this.log = OwnDirectory.touch(home.resolve("postgresql.log"));
        this.password = new PostgresPassword(home.resolve("password"));
    }

    /**
     * The server of a directory, made at the first time, not yet running.
     *
     * @param home where the database cluster, its password and its log live
     * @param programs where the programs of PostgreSQL are unpacked to
     */
    public static PostgresServer in(Path home, Path programs) {
        try {
            OwnDirectory.create(home);
            return new PostgresServer(home.toAbsolutePath(), PostgresBinaries.unpack(programs.toAbsolutePath()));
        } catch (IOException e) {
            throw new StartupProblem(ExitCode.DATABASE, "cannot write to " + home, e);
        }
    }

    /** Starts it, or takes over the one that a killed node left behind, and gives the address of the database. */
    public DatabaseUrl start(List<String> parameters) {
        if (!Files.exists(cluster.resolve("PG_VERSION"))) {
            initialise();
        }
        int port = findLeftBehind().map(PostmasterFile::port).orElseGet(() -> launch(parameters));
        DatabaseUrl url = new DatabaseUrl(LOOPBACK, port, NAME, NAME, password.value(), DatabaseTls.NONE);
        DatabaseCheck.createIfMissing(url);
        return url;
    }

    /** Ends it within seconds; open transactions are rolled back. */
    public void stop() {
        control(List.of("stop", "-m", "fast"));
    }

    private void initialise() {
        Path partial = cluster.resolveSibling("cluster-new");
        OwnDirectory.delete(partial);
        password.create();
        int code = runner.run(
                log,
                List.of(
                        program("initdb"),
                        "--pgdata=" + partial,
                        "--username=" + NAME,
                        "--pwfile=" + password.file(),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8"));
        if (code != 0) {
            throw problem("PostgreSQL cannot make its database");
        }
        try {
            Files.move(partial, cluster);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server of other programs, from before an update, is ended instead. */
    private Optional<PostmasterFile> findLeftBehind() {
        Optional<PostmasterFile> running = PostmasterFile.findRunning(cluster);
        if (running.isPresent() && !startedByThesePrograms()) {
            stop();
            return Optional.empty();
        }
        return running;
    }

    private boolean startedByThesePrograms() {
        try {
            return Files.readString(cluster.resolve("postmaster.opts")).startsWith(program("postgres"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int launch(List<String> parameters) {
        int port = freePort();
        StringBuilder options = new StringBuilder("-p ").append(port).append(" -h " + LOOPBACK);
        options.append(" -c unix_socket_directories='' -c password_encryption=scram-sha-256 -c max_connections=100");
        TUNING.forEach(parameter -> options.append(" -c ").append(parameter));
        parameters.forEach(parameter -> options.append(" -c ").append(parameter));
        if (control(List.of("start", "-l", log.toString(), "-o", options.toString())) != 0) {
            throw problem("PostgreSQL does not start");
        }
        return port;
    }

    private int control(List<String> arguments) {
        List<String> command = new ArrayList<>(
                List.of(program("pg_ctl"), "--pgdata=" + cluster, "--wait", "--timeout=60", "--silent"));
        command.addAll(arguments);
        return runner.run(log, command);
    }

    private StartupProblem problem(String what) {
        return new StartupProblem(ExitCode.DATABASE, what + "; " + log + " says why");
    }

    private String program(String name) {
        return binaries.resolve("bin").resolve(name).toString();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral(LOOPBACK))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
