package chat.atrium.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.acceptance.node.Frozen;
import chat.atrium.acceptance.node.Lender;
import chat.atrium.acceptance.node.Node;
import chat.atrium.acceptance.node.NodeSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** A node under load, and what is done to it at moments that a seed has chosen. */
final class Scene implements AutoCloseable {

    private final String name;
    private final long seed = Long.getLong("faults.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final List<Crowd> crowds = new ArrayList<>();
    private final Instant begin = Instant.now();
    private Node node;

    Scene(String name, NodeSettings settings, Party... parties) throws IOException {
        this.name = name;
        tell("seed " + seed);
        node = Node.start(settings);
        InetSocketAddress address =
                new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port("ATRIUM_C2S_PORT"));
        try {
            for (Party party : parties) {
                crowds.add(new Crowd(party, new Random(random.nextLong()), () -> address));
            }
        } catch (IOException | RuntimeException failed) {
            close();
            throw failed;
        }
    }

    /** A node that lets the crowd in. */
    static NodeSettings settings() {
        return NodeSettings.fresh()
                .with("ATRIUM_OWNER", "owner:correct horse battery")
                .with("ATRIUM_REGISTRATION", "open")
                .with("ATRIUM_PLAINTEXT", "true")
                .with("ATRIUM_LOGIN_ITERATIONS", "4096")
                .with("ATRIUM_ARCHIVE_PATIENCE", "2s")
                .with("ATRIUM_LIMITS_REGISTRATIONS_PER_ADDRESS", "1000")
                .with("ATRIUM_LIMITS_STREAMS_BEFORE_LOGIN_PER_ADDRESS", "1000");
    }

    /** Lets them talk for a while, until a moment between these. */
    void talk(Duration shortest, Duration longest) {
        Duration chosen =
                shortest.plusMillis(random.nextLong(longest.minus(shortest).toMillis()));
        crowds.forEach(crowd -> crowd.talk(true));
        crowds.forEach(Crowd::gather);
        long before = total(Crowd::sent);
        pass(chosen);
        tell("after %d ms at %d messages a second"
                .formatted(chosen.toMillis(), (total(Crowd::sent) - before) * 1000 / chosen.toMillis()));
    }

    private long total(ToLongFunction<Crowd> count) {
        return crowds.stream().mapToLong(count).sum();
    }

    /** {@code kill -9}, in the middle of their talk, and a new start. */
    void killNode() {
        node.kill();
        Instant dead = Instant.now();
        node = Node.start(node.settings());
        tell("ready again after " + Duration.between(dead, Instant.now()).toMillis() + " ms");
    }

    /** SIGSTOP and SIGCONT, in the middle of their talk: what they say meanwhile waits in the sockets. */
    void freezeNode(Duration time) {
        try (Frozen _ = node.freeze()) {
            pass(time);
        }
        tell("frozen for " + time.toMillis() + " ms");
    }

    /** The same for the database: its connections stay open, and nothing is committed. */
    void freezeDatabase(Duration time) {
        try (Frozen _ = node.freezeDatabase()) {
            pass(time);
        }
        tell("database frozen for " + time.toMillis() + " ms");
    }

    /** PostgreSQL is stopped, in the middle of their talk, for at least that time, and comes back. */
    void stopDatabase(Lender lender, Duration shortest) {
        Instant stopping = Instant.now();
        lender.stop();
        pass(shortest);
        lender.start();
        tell("database away for " + Duration.between(stopping, Instant.now()).toMillis() + " ms");
    }

    /** Time goes by. */
    static void pass(Duration time) {
        Awaitility.await()
                .pollDelay(time)
                .atMost(time.plusSeconds(1).multipliedBy(10))
                .until(() -> true);
    }

    /** Waits until all is quiet and looks into the ledgers. */
    void judge() {
        crowds.forEach(Crowd::settle);
        List<Findings> findings = crowds.stream().map(Crowd::judge).toList();
        int count = findings.stream().mapToInt(each -> each.all().size()).sum();
        tell("%d messages sent, %d arrived, %d repeated, %d resumptions, %d findings, in %d s"
                .formatted(
                        total(Crowd::sent),
                        total(Crowd::arrived),
                        total(Crowd::repeated),
                        total(Crowd::resumed),
                        count,
                        Duration.between(begin, Instant.now()).toSeconds()));
        assertThat(count)
                .as(
                        "seed %d\n%s",
                        seed, findings.stream().map(Findings::summary).collect(Collectors.joining("\n")))
                .isZero();
    }

    private void tell(String what) {
        System.out.println("faults: " + name + ": " + what);
    }

    @Override
    public void close() {
        crowds.forEach(Crowd::close);
        node.close();
    }
}
