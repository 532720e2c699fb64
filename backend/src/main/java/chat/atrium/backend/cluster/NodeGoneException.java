package chat.atrium.backend.cluster;

/** A node is no longer one of the cluster's: nobody knows whether it has done what it was asked. */
public final class NodeGoneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NodeGoneException(NodeId node) {
        super("node " + node.value() + " is gone", null, false, false);
    }
}
