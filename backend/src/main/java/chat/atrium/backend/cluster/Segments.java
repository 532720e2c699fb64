package chat.atrium.backend.cluster;

import chat.atrium.backend.home.Mailbox;
import chat.atrium.protocol.jid.BareJid;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/**
 * Which segments this node keeps, step by step: Infinispan says who is to have one, the fence who may. A segment that is
 * to go is given free when its homes are stored, and one that is to come opens when it is free.
 */
final class Segments {

    static final int COUNT = 256;

    private static final Logger LOG = Logger.getLogger(Segments.class);
    private static final long AGAIN_MILLIS = 200;
    private static final int SILENT_SECONDS = 5;

    private final Mailbox work = new Mailbox(Thread::startVirtualThread, Integer.MAX_VALUE);
    private final List<SegmentLane> lanes;
    private final Fence fence;
    private final NodeId self;
    private final Events events;
    private final Set<Integer> ours = new HashSet<>();
    private volatile Plan plan = new Plan(List.of(), Set.of());
    private volatile boolean stopped;
    private volatile boolean paused;
    private volatile boolean settled;

    /** What others have to do about it. */
    interface Events {

        Residents residents();

        /** The segments are free: others may look. */
        void released();

        /** Others have given this node up. */
        void fenced();

        int segmentOf(BareJid jid);
    }

    /**
     * What Infinispan wants.
     *
     * @param homes the node of each segment
     */
    record Plan(List<NodeId> homes, Set<NodeId> members) {}

    Segments(SegmentLane.Ways ways, Fence fence, NodeId self, Events events) {
        this.lanes =
                IntStream.range(0, COUNT).mapToObj(id -> new SegmentLane(ways)).toList();
        this.fence = fence;
        this.self = self;
        this.events = events;
    }

    SegmentLane lane(int segment) {
        return lanes.get(segment);
    }

    NodeId homeOf(int segment) {
        List<NodeId> homes = plan.homes();
        return homes.isEmpty() ? self : homes.get(segment);
    }

    /** True if every segment that is to be here is here. */
    boolean isSettled() {
        return settled;
    }

    /** There is another plan. */
    void follow(Plan next) {
        plan = next;
        work.insist(this::reconcile);
    }

    /** Somebody has given segments free. */
    void look() {
        work.insist(this::reconcile);
    }

    /** No home works for now. */
    void pause() {
        paused = true;
        settled = false;
        work.insist(() -> {
            ours.clear();
            lanes.forEach(SegmentLane::close);
        });
    }

    /** The homes work again; who has them is to be seen. */
    void goOn() {
        paused = false;
        look();
    }

    /** Nothing is taken any more, and what is here stays closed. */
    void stop() {
        stopped = true;
        lanes.forEach(SegmentLane::close);
    }

    /** Gives everything free, in the end. */
    CompletableFuture<Void> leave() {
        CompletableFuture<Void> left = new CompletableFuture<>();
        work.insist(() -> {
            stopped = true;
            var _ = giveFree(Set.copyOf(ours)).whenComplete((done, failure) -> left.complete(null));
        });
        return left;
    }

    private void reconcile() {
        Plan now = plan;
        if (stopped || paused || now.homes().isEmpty()) {
            return;
        }
        Set<Integer> missing = new HashSet<>();
        Set<Integer> lost = new HashSet<>();
        for (int id = 0; id < COUNT; id++) {
            boolean wanted = now.homes().get(id).equals(self);
            if (wanted && !ours.contains(id)) {
                missing.add(id);
                lanes.get(id).close();
            } else if (!wanted) {
                if (ours.contains(id)) {
                    lost.add(id);
                }
                lanes.get(id).moved(now.homes().get(id));
            }
        }
        if (!lost.isEmpty()) {
            ours.removeAll(lost);
            var _ = giveFree(lost);
        }
        take(missing, now);
    }

    private void take(Set<Integer> missing, Plan now) {
        settled = missing.isEmpty();
        if (settled) {
            return;
        }
        try {
            Set<Integer> taken = fence.take(missing);
            if (!taken.isEmpty()) {
                ours.addAll(taken);
                taken.forEach(id -> lanes.get(id).open());
                events.residents().arrive(in(taken));
                LOG.debugf("%d segments are here now, %d in all", taken.size(), ours.size());
            }
            settled = taken.size() == missing.size();
            if (!settled) {
                freeTheDead(now);
            }
        } catch (SQLException e) {
            LOG.warnf("No segment can be taken: %s", e.getMessage());
        }
        if (!settled) {
            later(this::look);
        }
    }

    /** Somebody who is not in the cluster holds segments: if he is silent he is dead. */
    private void freeTheDead(Plan now) throws SQLException {
        Set<NodeId> strangers = new HashSet<>(fence.holders());
        strangers.removeAll(now.members());
        Set<NodeId> dead = strangers.isEmpty() ? strangers : fence.silent(strangers, SILENT_SECONDS);
        if (!dead.isEmpty() && !fence.fence(dead)) {
            events.fenced();
        }
    }

    private CompletableFuture<Void> giveFree(Set<Integer> ids) {
        ids.forEach(id -> lanes.get(id).close());
        plan.homes().stream()
                .findAny()
                .ifPresent(known -> ids.stream()
                        .filter(id -> !homeOf(id).equals(self))
                        .forEach(id -> lanes.get(id).moved(homeOf(id))));
        return events.residents()
                .leave(in(ids))
                .toCompletableFuture()
                .thenRunAsync(() -> release(ids), Thread::startVirtualThread);
    }

    private void release(Set<Integer> ids) {
        try {
            fence.release(new ArrayList<>(ids));
            events.released();
        } catch (SQLException e) {
            LOG.warnf("Segments are given free later: %s", e.getMessage());
            later(() -> Thread.startVirtualThread(() -> release(ids)));
        }
    }

    private Predicate<BareJid> in(Set<Integer> ids) {
        return jid -> ids.contains(events.segmentOf(jid));
    }

    private static void later(Runnable look) {
        CompletableFuture.delayedExecutor(AGAIN_MILLIS, TimeUnit.MILLISECONDS).execute(look);
    }
}
