package chat.atrium.acceptance.node;

import chat.atrium.acceptance.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** A node that runs and is ready. */
public final class Node implements AutoCloseable {

    private static final Pattern WELCOME = Pattern.compile("http\\S+/welcome\\?token=\\S+");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private final NodeSettings settings;
    private final NodeProcess node;

    private Node(NodeSettings settings, NodeProcess node) {
        this.settings = settings;
        this.node = node;
    }

    /** Starts it and waits until it says that it is ready. */
    public static Node start(NodeSettings settings) {
        Node started = new Node(settings, NodeProcess.launch(settings));
        try (HttpClient http = HttpClient.newHttpClient()) {
            Awaitility.await("ready")
                    .atMost(Patience.OF_PROCESSES)
                    .pollInSameThread()
                    .until(() -> started.isReady(http));
        } catch (RuntimeException notReady) {
            started.kill();
            throw new AssertionError(started.node.everything(), notReady);
        }
        return started;
    }

    public NodeSettings settings() {
        return settings;
    }

    public int port(String variable) {
        return settings.port(variable);
    }

    /** Where it is reached. */
    public String host() {
        return settings.place().host();
    }

    public URI http(String path) {
        return URI.create("http://" + host() + ':' + port("ATRIUM_HTTP_PORT") + path);
    }

    /** The certificate of its own authority. */
    public Path authority() {
        return NodeSettings.authority(settings.data());
    }

    /** Where it sends the one who sets the workspace up. */
    public URI welcome() {
        Matcher matcher = WELCOME.matcher(node.everything());
        if (!matcher.find()) {
            throw new AssertionError("no link to the first run in\n" + node.everything());
        }
        return URI.create(matcher.group());
    }

    public String output() {
        return node.everything();
    }

    /** What the process has in memory. */
    public long residentBytes() {
        try {
            Matcher matcher = RESIDENT.matcher(
                    Files.readString(Path.of("/proc/" + node.process().pid() + "/status")));
            if (!matcher.find()) {
                throw new AssertionError("no VmRSS");
            }
            return Long.parseLong(matcher.group(1)) * 1024;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Asks it to end (SIGTERM) and waits. */
    public int stop() {
        node.process().destroy();
        return node.exitCode();
    }

    /** Waits until it has ended by itself; gives its exit code. */
    public int awaitEnd() {
        return node.exitCode();
    }

    public boolean isRunning() {
        return node.process().isAlive();
    }

    /** {@code kill -9}: the process has no chance to tidy up. */
    public void kill() {
        node.process().destroyForcibly();
        node.exitCode();
    }

    /** SIGSTOP: for others it is neither there nor gone. */
    public Frozen freeze() {
        return Frozen.only(node.process().toHandle());
    }

    /** The same for its own PostgreSQL. */
    public Frozen freezeDatabase() {
        try {
            long postmaster =
                    Long.parseLong(Files.readAllLines(settings.data().resolve("postgresql/cluster/postmaster.pid"))
                            .getFirst());
            return Frozen.whole(ProcessHandle.of(postmaster).orElseThrow());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    @Override
    public void close() {
        if (isRunning()) {
            stop();
        }
    }

    private boolean isReady(HttpClient http) throws InterruptedException {
        if (!node.process().isAlive()) {
            throw new IllegalStateException("the node has ended with " + node.exitCode());
        }
        try {
            return http.send(HttpRequest.newBuilder(http("/q/health/ready")).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
