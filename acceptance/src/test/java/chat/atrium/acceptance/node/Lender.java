package chat.atrium.acceptance.node;

/**
 * A node that lends its PostgreSQL to another one and does nothing else; it can be stopped and started, and its database
 * is found on the same port again.
 */
public final class Lender implements AutoCloseable {

    private Node node = Node.start(NodeSettings.fresh());
    private final Relay relay = new Relay(LentDatabase.of(node).port());

    /** The address of the database. */
    public String url() {
        return LentDatabase.of(node).behind(relay.port()).url();
    }

    /** Ends PostgreSQL as for maintenance: who is connected loses the connection, open transactions are rolled back. */
    public void stop() {
        node.stop();
    }

    /** Starts it again, with its data. */
    public void start() {
        node = Node.start(node.settings());
        relay.leadTo(LentDatabase.of(node).port());
    }

    @Override
    public void close() {
        relay.close();
        node.close();
    }
}
