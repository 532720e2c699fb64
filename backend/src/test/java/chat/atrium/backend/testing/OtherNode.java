package chat.atrium.backend.testing;

import chat.atrium.backend.cluster.Cluster;
import chat.atrium.backend.cluster.Frame;
import chat.atrium.backend.cluster.NodeGoneException;
import chat.atrium.backend.cluster.NodeId;
import chat.atrium.protocol.jid.BareJid;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

/** A cluster of this node, which has all homes, and another one; remembers what that one was sent. */
public final class OtherNode implements Cluster {

    public static final NodeId SELF = new NodeId("self");
    public static final NodeId OTHER = new NodeId("other");

    private final List<Frame> sent = new ArrayList<>();
    private boolean full;

    /** From now on deliveries do not fit, or do again. */
    public void full(boolean now) {
        full = now;
    }

    /** What was sent since the last time. */
    public List<Frame> sent() {
        List<Frame> all = List.copyOf(sent);
        sent.clear();
        return all;
    }

    @Override
    public boolean send(NodeId node, Frame frame) {
        boolean large = frame.type() == Frame.Type.DELIVERY || frame.type() == Frame.Type.FANOUT;
        if (full && large) {
            return false;
        }
        sent.add(frame);
        return true;
    }

    @Override
    public NodeId self() {
        return SELF;
    }

    @Override
    public boolean isAlone() {
        return false;
    }

    @Override
    public Set<NodeId> members() {
        return Set.of(SELF, OTHER);
    }

    @Override
    public NodeId homeOf(BareJid jid) {
        return SELF;
    }

    @Override
    public boolean isHome(BareJid jid) {
        return true;
    }

    @Override
    public boolean mayLiveHere(BareJid jid) {
        return true;
    }

    @Override
    public CompletionStage<Frame> ask(BareJid home, Frame frame) {
        throw new IllegalStateException("every home is on this node");
    }

    @Override
    public <T> CompletionStage<T> at(
            BareJid home, Supplier<CompletionStage<T>> here, Supplier<Frame> frame, Function<Frame, T> answer) {
        return here.get();
    }

    @Override
    public CompletionStage<Frame> ask(NodeId node, Frame frame) {
        return CompletableFuture.failedStage(new NodeGoneException(node));
    }

    @Override
    public boolean isSettled() {
        return true;
    }
}
