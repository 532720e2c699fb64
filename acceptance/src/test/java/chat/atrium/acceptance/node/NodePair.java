package chat.atrium.acceptance.node;

import java.util.Map;

/** Two nodes on one database that let everybody register. */
final class NodePair implements AutoCloseable {

    private final Nodes nodes = Nodes.start(
            2,
            settings -> settings.with("ATRIUM_OWNER", "owner:" + SharedNode.PASSWORD)
                    .with("ATRIUM_REGISTRATION", "open")
                    .with("ATRIUM_LIMITS_REGISTRATIONS_PER_ADDRESS", "1000"));

    Node first() {
        return nodes.get(0);
    }

    Node second() {
        return nodes.get(1);
    }

    void restartFirst() {
        nodes.restart(0);
    }

    void restartSecond() {
        nodes.restart(1);
    }

    /** How many frames both nodes together have sent to each other, by type. */
    Map<String, Integer> frames() {
        return nodes.frames();
    }

    @Override
    public void close() {
        nodes.close();
    }
}
