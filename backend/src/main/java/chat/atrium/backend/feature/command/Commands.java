package chat.atrium.backend.feature.command;

import chat.atrium.backend.port.AdHocCommand;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The commands of this server by their nodes. */
@Singleton
final class Commands {

    private final Map<String, AdHocCommand> byNode = new TreeMap<>();

    /**
     * Collects the commands.
     *
     * @throws IllegalStateException if two of them have the same node
     */
    Commands(@All List<AdHocCommand> all) {
        for (AdHocCommand command : all) {
            if (byNode.put(command.node(), command) != null) {
                throw new IllegalStateException("two commands have the node " + command.node());
            }
        }
    }

    Optional<AdHocCommand> find(String node) {
        return Optional.ofNullable(byNode.get(node));
    }

    Stream<AdHocCommand> all() {
        return byNode.values().stream();
    }
}
