package chat.atrium.backend.cluster;

import java.util.Optional;

/**
 * By which the database knows whether this node still counts.
 *
 * @param node absent if there can be no other
 * @param fenced is run when it does not count any more
 */
public record Generation(Optional<String> node, Runnable fenced) {

    /** That of a node with a database of its own. */
    public static final Generation NONE = new Generation(Optional.empty(), () -> {});

    /** The value that every statement asks for. */
    public long value() {
        return Fence.GENERATION;
    }
}
