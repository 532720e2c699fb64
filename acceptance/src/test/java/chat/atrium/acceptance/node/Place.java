package chat.atrium.acceptance.node;

import java.util.List;

/**
 * Where a node runs: on this machine as everything else, or in a network of its own.
 *
 * @param host under which it is reached
 * @param entry the command that starts another one there, with that as its last arguments
 */
public record Place(String host, List<String> entry) {

    /** On this machine. */
    static final Place HERE = new Place("localhost", List.of());

    public Place {
        entry = List.copyOf(entry);
    }
}
