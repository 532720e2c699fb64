package chat.atrium.backend.cluster;

import chat.atrium.protocol.jid.BareJid;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
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

    private final ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("cluster pulse").factory());
    private final Group group;
    private final Conversation others;
    private final Fence fence;
    private final Segments segments;
    private final Separation separation;
    private final Residents residents;
    private final Runnable end;
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
        this.residents = residents;
        this.end = end;
        this.others =
                new Conversation(group.self(), new Links(group::transmit, linkBytes, meters), frames, this::released);
        this.segments = new Segments(others, fence, group.self(), new OfSegments());
        this.separation = new Separation(fence, group.self(), new OfSeparation(), Separation.QUIET);
        Gauge.builder("atrium.cluster.nodes", () -> others.members().size())
                .description("nodes of the cluster that this one sees")
                .register(meters);
    }

    /** Takes part from now on. */
    public void start() throws SQLException {
        fence.register(group.address());
        var _ = pulse.scheduleWithFixedDelay(this::beat, BEAT_MILLIS, BEAT_MILLIS, TimeUnit.MILLISECONDS);
        group.begin(others::received, this::changed, segments::follow);
    }

    /** Hands everything over to the others and goes. */
    public void stop() {
        separation.end();
        if (!fenced) {
            waitFor(others.settled().toCompletableFuture(), SETTLES_WITHIN_SECONDS);
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
        return others.members();
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
        return others.toNode(node, frame);
    }

    @Override
    public boolean send(NodeId node, Frame frame) {
        return others.send(node, frame);
    }

    @Override
    public boolean isSettled() {
        return segments.isSettled();
    }

    private void released() {
        segments.look();
    }

    private void changed(Set<NodeId> now) {
        Set<NodeId> lost = others.changed(now);
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

    private final class OfSegments implements Segments.Events {

        @Override
        public Residents residents() {
            return residents;
        }

        @Override
        public void released() {
            others.sendAll(Frame.of(Frame.Type.RELEASED));
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
            return others.members();
        }
    }
}
