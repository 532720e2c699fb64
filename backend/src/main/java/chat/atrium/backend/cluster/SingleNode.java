package chat.atrium.backend.cluster;

import chat.atrium.protocol.jid.BareJid;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

/** A cluster of one: every home is here. */
public final class SingleNode implements Cluster {

    private final NodeId self = new NodeId(UUID.randomUUID().toString());

    @Override
    public NodeId self() {
        return self;
    }

    @Override
    public boolean isAlone() {
        return true;
    }

    @Override
    public Set<NodeId> members() {
        return Set.of(self);
    }

    @Override
    public NodeId homeOf(BareJid jid) {
        return self;
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
    public boolean send(NodeId node, Frame frame) {
        return true;
    }

    @Override
    public boolean isSettled() {
        return true;
    }
}
