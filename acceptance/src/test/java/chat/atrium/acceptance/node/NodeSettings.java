package chat.atrium.acceptance.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where a node runs, and its environment.
 *
 * @param data its directory, absolute
 * @param environment the variables {@code ATRIUM_...}
 */
public record NodeSettings(Path data, Map<String, String> environment, Place place) {

    /** Where the data of all nodes is. */
    public static final Path FOLDER = Path.of("target/nodes").toAbsolutePath();

    private static final List<String> PORTS = List.of(
            "ATRIUM_HTTP_PORT",
            "ATRIUM_HTTPS_PORT",
            "ATRIUM_C2S_PORT",
            "ATRIUM_C2S_TLS_PORT",
            "ATRIUM_S2S_PORT",
            "ATRIUM_CLUSTER_PORT");

    public NodeSettings {
        environment = Map.copyOf(environment);
    }

    /** For a node on this machine. */
    NodeSettings(Path data, Map<String, String> environment) {
        this(data, environment, Place.HERE);
    }

    /** An empty data directory and ports that were free a moment ago. */
    public static NodeSettings fresh() {
        try {
            Path folder = Files.createDirectories(FOLDER);
            Path data = Files.createTempDirectory(folder, "data");
            Map<String, String> environment = new HashMap<>(ports());
            environment.put("ATRIUM_DATA", data.toString());
            return new NodeSettings(data, environment);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** The certificate of the authority a node with that data makes for itself. */
    public static Path authority(Path data) {
        return data.resolve("tls/ca.pem");
    }

    public NodeSettings with(String variable, String value) {
        Map<String, String> changed = new HashMap<>(environment);
        changed.put(variable, value);
        return new NodeSettings(data, changed, place);
    }

    public NodeSettings without(String variable) {
        Map<String, String> changed = new HashMap<>(environment);
        changed.remove(variable);
        return new NodeSettings(data, changed, place);
    }

    /** The same somewhere else. */
    NodeSettings at(Place other) {
        return new NodeSettings(data, environment, other);
    }

    public int port(String variable) {
        return Integer.parseInt(environment.getOrDefault(variable, "0"));
    }

    private static Map<String, String> ports() {
        return PORTS.stream()
                .collect(Collectors.toMap(Function.identity(), port -> Integer.toString(FreePorts.next())));
    }
}
