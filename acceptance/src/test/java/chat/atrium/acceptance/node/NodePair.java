package chat.atrium.acceptance.node;

import static io.restassured.RestAssured.given;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Two nodes on one database, which a third process lends; clients of both believe the same authority. */
final class NodePair implements AutoCloseable {

    private static final Pattern FRAMES =
            Pattern.compile("^atrium_cluster_frames_total\\{type=\"(\\w+)\"\\} ([0-9.E]+)$", Pattern.MULTILINE);
    private static final Pattern NODES = Pattern.compile("^atrium_cluster_nodes ([0-9.]+)$", Pattern.MULTILINE);

    private final Node lender = Node.start(NodeSettings.fresh());
    private final NodeSettings firstSettings = settings();
    private final NodeSettings secondSettings = settings();
    private Node first;
    private Node second;

    NodePair() {
        first = Node.start(firstSettings);
        copyAuthority(firstSettings.data(), secondSettings.data());
        second = Node.start(secondSettings);
        awaitBoth();
    }

    private NodeSettings settings() {
        return NodeSettings.fresh()
                .with("ATRIUM_DATABASE_URL", LentDatabase.of(lender).url())
                .with("ATRIUM_OWNER", "owner:" + SharedNode.PASSWORD)
                .with("ATRIUM_REGISTRATION", "open")
                .with("ATRIUM_LIMITS_REGISTRATIONS_PER_ADDRESS", "1000");
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

    Node first() {
        return first;
    }

    Node second() {
        return second;
    }

    void restartFirst() {
        first = Node.start(firstSettings);
        awaitBoth();
    }

    void restartSecond() {
        second = Node.start(secondSettings);
        awaitBoth();
    }

    private void awaitBoth() {
        Awaitility.await("both nodes see each other").until(() -> nodesSeenBy(first) == 2 && nodesSeenBy(second) == 2);
    }

    static int nodesSeenBy(Node node) {
        Matcher matcher = NODES.matcher(metrics(node));
        return matcher.find() ? (int) Double.parseDouble(matcher.group(1)) : 0;
    }

    /** How many frames both nodes together have sent to each other, by type. */
    Map<String, Integer> frames() {
        return Stream.of(first, second)
                .flatMap(node -> FRAMES.matcher(metrics(node)).results())
                .collect(Collectors.toMap(
                        found -> found.group(1), found -> (int) Double.parseDouble(found.group(2)), Integer::sum));
    }

    private static String metrics(Node node) {
        return given().get(node.http("/q/metrics")).asString();
    }

    @Override
    public void close() {
        first.close();
        second.close();
        lender.close();
    }
}
