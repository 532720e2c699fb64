package chat.atrium.backend.cluster;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;

/** What this node and those that it reaches say to each other: frames, questions and their answers. */
final class Conversation implements SegmentLane.Ways {

    private static final Logger LOG = Logger.getLogger(Conversation.class);

    private final Calls calls = new Calls();
    private final NodeId self;
    private final Links links;
    private final FrameHandler frames;
    private final Runnable released;
    private volatile Set<NodeId> members;

    /**
     * A node that is alone so far.
     *
     * @param frames answers what others ask
     * @param released is run when others have given segments free
     */
    Conversation(NodeId self, Links links, FrameHandler frames, Runnable released) {
        this.self = self;
        this.links = links;
        this.frames = frames;
        this.released = released;
        this.members = Set.of(self);
    }

    /** The nodes that are to be reached, this one included. */
    Set<NodeId> members() {
        return members;
    }

    /**
     * Other nodes are to be reached now.
     *
     * @return those that are not any more
     */
    Set<NodeId> changed(Set<NodeId> now) {
        Set<NodeId> lost = new HashSet<>(members);
        members = Set.copyOf(now);
        lost.removeAll(now);
        calls.gone(node -> !node.equals(self) && !now.contains(node));
        lost.forEach(links::gone);
        return lost;
    }

    @Override
    public CompletionStage<Frame> toNode(NodeId node, Frame frame) {
        if (node.equals(self)) {
            return here(frame);
        }
        Calls.Call call = calls.open(node);
        if (!members.contains(node)) {
            calls.fail(call, new NodeGoneException(node));
        } else if (!links.send(node, frame.withCall(call.number()))) {
            calls.fail(call, new LinkFullException(node));
        }
        return call.answer();
    }

    @Override
    public CompletionStage<Frame> here(Frame frame) {
        return frames.handle(self, frame);
    }

    /** Says what needs no answer; false if too much waits for that node. */
    boolean send(NodeId node, Frame frame) {
        return !members.contains(node) || links.send(node, frame);
    }

    /** Says it to all others. */
    void sendAll(Frame frame) {
        members.stream().filter(node -> !node.equals(self)).forEach(node -> links.send(node, frame));
    }

    /** Completes when all that is asked now is answered, however. */
    CompletionStage<Void> settled() {
        return calls.settled();
    }

    /** Another node has said something. */
    void received(NodeId from, byte[] bytes) {
        FrameCodec.Decoded decoded = FrameCodec.decodeAll(bytes);
        decoded.unreadable().forEach(broken -> refuse(from, broken));
        for (Frame frame : decoded.frames()) {
            if (frame.type().isAnswer()) {
                calls.answered(frame);
            } else if (frame.type() == Frame.Type.RELEASED) {
                released.run();
            } else {
                take(from, frame);
            }
        }
    }

    /** Whoever waits for it or its answer is told that it was lost. */
    private void refuse(NodeId from, FrameCodec.Unreadable broken) {
        LOG.warnf("Node %s has sent %s", from.value(), broken.reason());
        Frame fault = Frame.fault(new FrameException(broken.reason())).withCall(broken.call());
        if (broken.answer()) {
            calls.answered(fault);
        } else if (broken.call() != 0) {
            links.send(from, fault);
        }
    }

    private void take(NodeId from, Frame frame) {
        CompletionStage<Frame> answer;
        try {
            answer = frames.handle(from, frame);
        } catch (RuntimeException e) {
            answer = CompletableFuture.failedStage(e);
        }
        if (frame.call() != 0) {
            answer.whenComplete((said, failure) ->
                    links.send(from, (failure == null ? said : Frame.fault(failure)).withCall(frame.call())));
        } else {
            answer.exceptionally(failure -> {
                LOG.warnf(failure, "A frame of type %s from node %s failed", frame.type(), from.value());
                return Frame.done();
            });
        }
    }
}
