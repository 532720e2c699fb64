package chat.atrium.acceptance.node;

import static io.restassured.RestAssured.given;

import chat.atrium.acceptance.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Several nodes on one database, which another process lends; clients of all of them believe the same authority. */
public final class Nodes implements AutoCloseable {

    private static final Pattern FRAMES =
            Pattern.compile("^atrium_cluster_frames_total\\{type=\"(\\w+)\"\\} ([0-9.E]+)$", Pattern.MULTILINE);
    private static final Pattern SEEN = Pattern.compile("^atrium_cluster_nodes ([0-9.]+)$", Pattern.MULTILINE);

    private final Node lender = Node.start(NodeSettings.fresh());
    private final List<Node> running = new ArrayList<>();
    private final @Nullable Network network;
    private final @Nullable Relay relay;

    private Nodes(int count, UnaryOperator<NodeSettings> wishes, @Nullable Network network) {
        this.network = network;
        this.relay = network == null
                ? null
                : new Relay(network.here(), LentDatabase.of(lender).port());
        try {
            for (int i = 0; i < count; i++) {
                start(wishes.apply(settings(i)));
            }
            awaitAll();
        } catch (RuntimeException | Error failed) {
            close();
            throw failed;
        }
    }

    /**
     * Starts so many.
     *
     * @param wishes what is to be set for each, besides what makes them one cluster
     */
    public static Nodes start(int count, UnaryOperator<NodeSettings> wishes) {
        return new Nodes(count, wishes, null);
    }

    /** As above, in networks that can be cut. */
    public static Nodes startApart(int count, UnaryOperator<NodeSettings> wishes) {
        return new Nodes(count, wishes, new Network(count));
    }

    /** Why there can be no networks here that can be cut, if it is so. */
    public static Optional<String> findObstacleToCuts() {
        return Network.findObstacle();
    }

    private NodeSettings settings(int index) {
        NodeSettings fresh = NodeSettings.fresh()
                .with("ATRIUM_DATABASE_URL", LentDatabase.of(lender).url());
        if (network == null || relay == null) {
            return fresh;
        }
        Place place = network.place(index);
        return fresh.at(place)
                .with("ATRIUM_HOST", place.host())
                // Only this machine is there to ask, in the clear.
                .with("ATRIUM_TRUSTED_PROXIES", network.here().getHostAddress())
                .with(
                        "ATRIUM_DATABASE_URL",
                        LentDatabase.of(lender)
                                .behind(network.here(), relay.port())
                                .url());
    }

    private void start(NodeSettings settings) {
        if (!running.isEmpty()) {
            copyAuthority(running.getFirst().settings().data(), settings.data());
        }
        running.add(Node.start(settings));
    }

    private static void copyAuthority(Path from, Path to) {
        try (Stream<Path> files = Files.list(from.resolve("tls"))) {
            Files.createDirectories(to.resolve("tls"));
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve("tls").resolve(file.getFileName()));
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    public int size() {
        return running.size();
    }

    public Node get(int index) {
        return running.get(index);
    }

    /** All of them, in their order. */
    public List<Node> all() {
        return List.copyOf(running);
    }

    /** Starts one again that has ended, and waits until all see each other. */
    public void restart(int index) {
        running.set(index, Node.start(running.get(index).settings()));
        awaitAll();
    }

    /** Waits until all see each other. */
    public void awaitAll() {
        Awaitility.await("all nodes see each other")
                .atMost(Patience.LIMIT)
                .until(() -> running.stream().allMatch(node -> seenBy(node) == size()));
    }

    /** How many nodes there are in the eyes of this one. */
    public static int seenBy(Node node) {
        Matcher matcher = SEEN.matcher(metrics(node));
        return matcher.find() ? (int) Double.parseDouble(matcher.group(1)) : 0;
    }

    /** How many frames all of them together have sent to each other, by type. */
    Map<String, Integer> frames() {
        return running.stream()
                .flatMap(node -> FRAMES.matcher(metrics(node)).results())
                .collect(Collectors.toMap(
                        found -> found.group(1), found -> (int) Double.parseDouble(found.group(2)), Integer::sum));
    }

    private static String metrics(Node node) {
        return given().get(node.http("/q/metrics")).asString();
    }

    /** Nothing gets from one node to another one any more, in either direction; both reach the database. */
    public void cut(int one, int other) {
        apart().cut(one, other);
    }

    public void heal(int one, int other) {
        apart().heal(one, other);
    }

    private Network apart() {
        Network cuttable = network;
        if (cuttable == null) {
            throw new IllegalStateException("started without networks of their own");
        }
        return cuttable;
    }

    @Override
    public void close() {
        running.forEach(Node::close);
        if (relay != null) {
            relay.close();
        }
        lender.close();
        if (network != null) {
            network.close();
        }
    }
}
