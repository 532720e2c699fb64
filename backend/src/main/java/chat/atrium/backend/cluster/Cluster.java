package chat.atrium.backend.cluster;

import chat.atrium.protocol.jid.BareJid;

/** The nodes that share a database. */
public interface Cluster {

    /** This node. */
    NodeId self();

    /** The node that keeps the state of an account, room or pubsub node; existing or not. */
    NodeId homeOf(BareJid jid);

    /** Sends a frame to another node, in order per node; never blocks. A node that is gone gets nothing. */
    void send(NodeId node, Frame frame);
}
