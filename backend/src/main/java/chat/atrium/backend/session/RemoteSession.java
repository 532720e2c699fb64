package chat.atrium.backend.session;

import chat.atrium.backend.cluster.Cluster;
import chat.atrium.backend.cluster.Frame;
import chat.atrium.backend.cluster.NodeId;
import chat.atrium.backend.port.SessionHandle;
import chat.atrium.backend.port.SessionId;
import chat.atrium.backend.port.SharedStanza;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.stream.StreamError;
import java.util.List;

/** A session whose connection another node holds, as its home sees it; used in the mailbox of the home only. */
final class RemoteSession implements SessionHandle {

    private final NodeId node;
    private final SessionId id;
    private final Cluster cluster;
    private final Parcels parcels;
    private boolean closed;

    RemoteSession(NodeId node, SessionId id, Cluster cluster, Parcels parcels) {
        this.node = node;
        this.id = id;
        this.cluster = cluster;
        this.parcels = parcels;
    }

    NodeId node() {
        return node;
    }

    @Override
    public SessionId id() {
        return id;
    }

    @Override
    public void send(Stanza stanza) {
        add(stanza, 0);
    }

    @Override
    public void send(Message message, long archived) {
        add(message, archived);
    }

    @Override
    public void send(SharedStanza shared) {
        add(shared.own(), 0);
    }

    private void add(Stanza stanza, long archived) {
        if (!closed) {
            parcels.add(this, stanza, archived);
        }
    }

    @Override
    public void close(StreamError reason) {
        if (closed) {
            return;
        }
        closed = true;
        parcels.send();
        cluster.send(node, closing(id, reason));
    }

    /** Ends the stream of a session at the node that holds it. */
    static Frame closing(SessionId id, StreamError reason) {
        String text = reason.text() == null ? "" : reason.text();
        return Frame.of(Frame.Type.CLOSE, List.of(id.value(), reason.condition().name(), text), "");
    }
}
