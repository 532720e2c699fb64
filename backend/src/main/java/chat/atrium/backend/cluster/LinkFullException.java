package chat.atrium.backend.cluster;

/** So much waits for another node that nothing more is taken; answered as {@code <resource-constraint/>}. */
public final class LinkFullException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LinkFullException(NodeId node) {
        super("the link to node " + node.value() + " is full", null, false, false);
    }
}
