package chat.atrium.bench.node;

import static java.nio.charset.StandardCharsets.UTF_8;

import chat.atrium.bench.wire.Target;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A node as it is shipped, with fresh data, on free ports of the loopback; its data is deleted in the end. */
public final class PackagedNode implements Server {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    private final Process process;
    private final Path folder;
    private final Target target;

    private PackagedNode(Process process, Path folder, Target target) {
        this.process = process;
        this.folder = folder;
        this.target = target;
    }

    /**
     * Starts it and waits until it is ready.
     *
     * @param application the directory with {@code quarkus-run.jar}
     * @param options the file with the options of its JVM
     * @param more further options of its JVM
     * @param settings variables {@code ATRIUM_...} besides those that a load asks for
     */
    public static PackagedNode start(Path application, Path options, List<String> more, Map<String, String> settings) {
        try {
            Path folder = Files.createTempDirectory("atrium-bench");
            List<Integer> ports = freePorts(6);
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), "@" + options));
            command.addAll(more);
            command.addAll(
                    List.of("-jar", application.resolve("quarkus-run.jar").toString()));
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().keySet().removeIf(name -> name.startsWith("ATRIUM_"));
            builder.environment().putAll(environment(folder, ports));
            builder.environment().putAll(settings);
            builder.redirectErrorStream(true)
                    .redirectOutput(folder.resolve("output.log").toFile())
                    .redirectInput(new File("/dev/null"));
            Target target = new Target(
                    "localhost",
                    new InetSocketAddress(LOOPBACK, ports.get(0)),
                    new InetSocketAddress(LOOPBACK, ports.get(1)),
                    "/xmpp-websocket",
                    false);
            PackagedNode node = new PackagedNode(builder.start(), folder, target);
            node.awaitReady();
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Passwords are hashed with the fewest rounds that are allowed, as the peers hash theirs. */
    private static Map<String, String> environment(Path folder, List<Integer> ports) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("ATRIUM_DATA", folder.resolve("data").toString());
        settings.put("ATRIUM_C2S_PORT", ports.get(0).toString());
        settings.put("ATRIUM_HTTP_PORT", ports.get(1).toString());
        settings.put("ATRIUM_HTTPS_PORT", ports.get(2).toString());
        settings.put("ATRIUM_C2S_TLS_PORT", ports.get(3).toString());
        settings.put("ATRIUM_S2S_PORT", ports.get(4).toString());
        settings.put("ATRIUM_CLUSTER_PORT", ports.get(5).toString());
        settings.put("ATRIUM_PLAINTEXT", "true");
        settings.put("ATRIUM_OWNER", "owner:correct horse battery staple");
        settings.put("ATRIUM_REGISTRATION", "open");
        settings.put("ATRIUM_LOGIN_ITERATIONS", "4096");
        settings.put("ATRIUM_LIMITS_REGISTRATIONS_PER_ADDRESS", "1000000");
        settings.put("ATRIUM_LIMITS_STREAMS_BEFORE_LOGIN_PER_ADDRESS", "1000000");
        return settings;
    }

    private static List<Integer> freePorts(int count) throws IOException {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                held.add(new ServerSocket(0, 1, LOOPBACK));
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (ServerSocket socket : held) {
                socket.close();
            }
        }
    }

    /** The port for clients opens last. */
    private void awaitReady() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isListening()) {
            try {
                if (System.nanoTime() > end || process.waitFor(200, TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException("the node does not start; " + folder + "/output.log says why");
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private boolean isListening() {
        try (Socket socket = new Socket()) {
            socket.connect(target.tcp(), 200);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public Target target() {
        return target;
    }

    @Override
    public long process() {
        return process.pid();
    }

    @Override
    public List<Long> database() {
        Path file = folder.resolve("data/postgresql/cluster/postmaster.pid");
        try {
            return List.of(Long.valueOf(Files.readAllLines(file).getFirst().strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void collectGarbage() {
        command("GC.run");
    }

    @Override
    public boolean registers() {
        return true;
    }

    /** Begins to look at what the node does. */
    public Recording record() {
        return Recording.begin(this, folder.resolve("recording.jfr"));
    }

    /** Has the JVM do something, in the words of {@code jcmd}, and gives what it says. */
    public String command(String... words) {
        try {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(process.pid())));
            command.addAll(List.of(words));
            Process asking =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return new String(asking.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void delete() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList().reversed()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
