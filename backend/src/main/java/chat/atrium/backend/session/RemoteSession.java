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

/** A session whose connection another node holds, as its home sees it. */
record RemoteSession(NodeId node, SessionId id, Cluster cluster, Parcels parcels) implements SessionHandle {

    @Override
    public void send(Stanza stanza) {
        parcels.add(node, id, stanza, 0);
    }

    @Override
    public void send(Message message, long archived) {
        parcels.add(node, id, message, archived);
    }

    @Override
    public void send(SharedStanza shared) {
        parcels.add(node, id, shared.own(), 0);
    }

    @Override
    public void close(StreamError reason) {
        parcels.send();
        cluster.send(
                node,
                Frame.of(
                        Frame.Type.CLOSE,
                        List.of(id.value(), reason.condition().name(), reason.text() == null ? "" : reason.text()),
                        ""));
    }
}
