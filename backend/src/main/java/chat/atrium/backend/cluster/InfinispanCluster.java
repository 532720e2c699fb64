package chat.atrium.backend.cluster;

import chat.atrium.protocol.jid.BareJid;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** The nodes that run on one database: where homes are, and frames between them. */
public final class InfinispanCluster implements Cluster {

    private static final Logger LOG = Logger.getLogger(InfinispanCluster.class);
    private static final long BEAT_MILLIS = 1_000;
    private static final long SETTLES_WITHIN_SECONDS = 2;
    private static final long LEAVES_WITHIN_SECONDS = 8;

    private final Calls calls = new Calls();
    private final ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("cluster pulse").factory());
    private final Group group;
    private final Links links;
    private final Fence fence;
    private final Segments segments;
    private final Separation separation;
    private final FrameHandler frames;
    private final Residents residents;
    private final Runnable end;
    private volatile Set<NodeId> members;
    private volatile boolean fenced;

    /**
     * Joins the others.
     *
     * @param group this node's place among them, connected already
     * @param linkBytes how much may wait for one node
     * @param end is run when the others have given this node up
     */
    public InfinispanCluster(
            Group group,
            Fence fence,
            FrameHandler frames,
            Residents residents,
            long linkBytes,
            MeterRegistry meters,
            Runnable end) {
        this.group = group;
        this.fence = fence;
        this.frames = frames;
        this.residents = residents;
        this.end = end;
        this.members = Set.of(group.self());
        this.links = new Links(group::transmit, linkBytes, meters);
        this.segments = new Segments(new ToHomes(), fence, group.self(), new OfSegments());
        this.separation = new Separation(fence, group.self(), new OfSeparation(), Separation.QUIET);
        Gauge.builder("atrium.cluster.nodes", () -> members.size())
                .description("nodes of the cluster that this one sees")
                .register(meters);
    }

    /** Takes part from now on. */
    public void start() throws SQLException {
        fence.register(group.address());
        var _ = pulse.scheduleWithFixedDelay(this::beat, BEAT_MILLIS, BEAT_MILLIS, TimeUnit.MILLISECONDS);
        group.begin(this::received, this::changed, segments::follow);
    }

    /** Hands everything over to the others and goes. */
    public void stop() {
        separation.end();
        if (!fenced) {
            waitFor(calls.settled().toCompletableFuture(), SETTLES_WITHIN_SECONDS);
            waitFor(segments.leave(), LEAVES_WITHIN_SECONDS);
        }
        pulse.shutdownNow();
        if (!fenced) {
            try {
                fence.leave();
            } catch (SQLException e) {
                LOG.warnf("The others notice later that this node has left: %s", e.getMessage());
            }
        }
        group.stop();
    }

    private static void waitFor(CompletableFuture<Void> what, long seconds) {
        try {
            what.get(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.debugf("This node leaves with something left to do: %s", e);
        }
    }

    @Override
    public NodeId self() {
        return group.self();
    }

    @Override
    public boolean isAlone() {
        return false;
    }

    @Override
    public Set<NodeId> members() {
        return members;
    }

    @Override
    public NodeId homeOf(BareJid jid) {
        return segments.homeOf(group.segmentOf(jid));
    }

    @Override
    public boolean isHome(BareJid jid) {
        return segments.lane(group.segmentOf(jid)).isDirect();
    }

    @Override
    public boolean mayLiveHere(BareJid jid) {
        return segments.lane(group.segmentOf(jid)).isHere();
    }

    @Override
    public CompletionStage<Frame> ask(BareJid home, Frame frame) {
        return segments.lane(group.segmentOf(home)).ask(frame);
    }

    @Override
    public <T> CompletionStage<T> at(
            BareJid home, Supplier<CompletionStage<T>> here, Supplier<Frame> frame, Function<Frame, T> answer) {
        return segments.lane(group.segmentOf(home)).at(here, frame, answer);
    }

    @Override
    public CompletionStage<Frame> ask(NodeId node, Frame frame) {
        if (node.equals(self())) {
            return frames.handle(node, frame);
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
    public boolean send(NodeId node, Frame frame) {
        return !members.contains(node) || links.send(node, frame);
    }

    @Override
    public boolean isSettled() {
        return segments.isSettled();
    }

    private void received(NodeId from, byte[] bytes) {
        for (Frame frame : FrameCodec.decodeAll(bytes)) {
            if (frame.type().isAnswer()) {
                calls.answered(frame);
            } else if (frame.type() == Frame.Type.RELEASED) {
                segments.look();
            } else {
                take(from, frame);
            }
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

    private void changed(Set<NodeId> now) {
        Set<NodeId> before = members;
        members = Set.copyOf(now);
        Set<NodeId> lost = new HashSet<>(before);
        lost.removeAll(now);
        calls.gone(node -> !node.equals(self()) && !now.contains(node));
        lost.forEach(links::gone);
        LOG.infof("%d nodes are in the cluster", now.size());
        separation.changed(lost);
    }

    private void beat() {
        try {
            if (!fence.beat()) {
                giveUp();
            }
        } catch (SQLException e) {
            LOG.debugf("The database does not hear that this node lives: %s", e.getMessage());
        }
    }

    /** The others go on without this node: what it does from now on counts for nothing. */
    public void giveUp() {
        if (!fenced) {
            fenced = true;
            separation.end();
            segments.stop();
            // Not as a member whom they have back for a moment: they would give it homes.
            Thread.startVirtualThread(group::stop);
            end.run();
        }
    }

    /** How lanes reach homes. */
    private final class ToHomes implements SegmentLane.Ways {

        @Override
        public CompletionStage<Frame> toNode(NodeId node, Frame frame) {
            return ask(node, frame);
        }

        @Override
        public CompletionStage<Frame> here(Frame frame) {
            return frames.handle(self(), frame);
        }
    }

    private final class OfSegments implements Segments.Events {

        @Override
        public Residents residents() {
            return residents;
        }

        @Override
        public void released() {
            members.stream()
                    .filter(node -> !node.equals(self()))
                    .forEach(node -> send(node, Frame.of(Frame.Type.RELEASED)));
        }

        @Override
        public void fenced() {
            giveUp();
        }

        @Override
        public int segmentOf(BareJid jid) {
            return group.segmentOf(jid);
        }
    }

    private final class OfSeparation implements Separation.Side {

        @Override
        public void pause() {
            segments.pause();
        }

        @Override
        public void goOn(Set<NodeId> gone) {
            segments.goOn();
            if (!gone.isEmpty()) {
                residents.gone(gone);
            }
        }

        @Override
        public void fenced() {
            giveUp();
        }

        @Override
        public Set<NodeId> present() {
            return members;
        }
    }
}
