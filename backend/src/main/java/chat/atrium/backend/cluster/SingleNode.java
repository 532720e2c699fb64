package chat.atrium.backend.cluster;

import chat.atrium.protocol.jid.BareJid;
import jakarta.inject.Singleton;
import java.util.UUID;

/** A cluster of one: every home is here. */
@Singleton
public final class SingleNode implements Cluster {

    private final NodeId self = new NodeId(UUID.randomUUID().toString());

    @Override
    public NodeId self() {
        return self;
    }

    @Override
    public NodeId homeOf(BareJid jid) {
        return self;
    }

    @Override
    public void send(NodeId node, Frame frame) {
        throw new IllegalStateException("there is no other node than " + self);
    }
}
