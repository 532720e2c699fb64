package chat.atrium.backend.cluster;

/** Names a node for as long as it runs; a node that starts again has another name. */
public record NodeId(String value) {

    public NodeId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a node has a name");
        }
    }
}
