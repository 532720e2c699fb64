package chat.atrium.backend.cluster;

import chat.atrium.backend.home.Departure;
import chat.atrium.backend.home.Mailbox;
import chat.atrium.protocol.jid.BareJid;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/**
 * Which segments this node keeps, step by step: Infinispan says who is to have one, the fence who may. Each segment that
 * is to go is given free when its homes are stored, whatever the others do, and one that is to come opens when it is free.
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
    private final Tenure tenure = new Tenure(COUNT);

    /** The homes of these have gone; the database is to be told. */
    private final Set<Integer> deserted = new HashSet<>();

    private final CompletableFuture<Void> left = new CompletableFuture<>();
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
    record Plan(List<NodeId> homes, Set<NodeId> members) {

        /** The segments that a node is to have. */
        Set<Integer> of(NodeId node) {
            return IntStream.range(0, homes.size())
                    .filter(id -> homes.get(id).equals(node))
                    .boxed()
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

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

    /** No home works for now; what is ours stays so. */
    void pause() {
        paused = true;
        work.insist(() -> {
            settled = false;
            tenure.shut();
            lanes.forEach(SegmentLane::close);
        });
    }

    /** The homes work again where the database says that they may. */
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
        work.insist(() -> {
            stopped = true;
            Set<Integer> ours = tenure.ours();
            ours.forEach(id -> lanes.get(id).close());
            giveFree(ours);
            if (tenure.isSteady()) {
                left.complete(null);
            }
        });
        return left;
    }

    private void reconcile() {
        Plan now = plan;
        if (stopped || paused || now.homes().isEmpty()) {
            return;
        }
        Set<Integer> wanted = now.of(self);
        for (int id = 0; id < COUNT; id++) {
            if (!wanted.contains(id)) {
                lanes.get(id).moved(now.homes().get(id));
            } else if (!tenure.isOpen(id)) {
                lanes.get(id).close();
            }
        }
        giveFree(tenure.surplus(wanted));
        take(wanted, now);
    }

    private void take(Set<Integer> wanted, Plan now) {
        Set<Integer> missing = tenure.missing(wanted);
        try {
            Set<Integer> taken = missing.isEmpty() ? missing : fence.take(missing);
            if (!taken.isEmpty()) {
                tenure.open(taken);
                taken.forEach(id -> lanes.get(id).open());
                events.residents().arrive(in(taken));
                LOG.debugf("%d segments are here now", taken.size());
            }
            if (taken.size() < missing.size()) {
                freeTheDead(now);
            }
        } catch (SQLException e) {
            LOG.warnf("No segment can be taken: %s", e.getMessage());
        }
        settled = tenure.isOpen(wanted);
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

    /** The lanes of these take nothing for homes here any more. */
    private void giveFree(Set<Integer> surplus) {
        if (surplus.isEmpty()) {
            return;
        }
        tenure.leave(surplus);
        Map<Integer, List<CompletableFuture<Void>>> departures = new HashMap<>();
        for (Departure departure : events.residents().leave(in(surplus))) {
            departures
                    .computeIfAbsent(events.segmentOf(departure.home()), id -> new ArrayList<>())
                    .add(departure.left().toCompletableFuture());
        }
        for (int id : surplus) {
            var _ = CompletableFuture.allOf(
                            departures.getOrDefault(id, List.of()).toArray(CompletableFuture[]::new))
                    .whenComplete((done, failure) -> work.insist(() -> deserted(id)));
        }
    }

    /** Those that are deserted at once are given free together. */
    private void deserted(int id) {
        if (deserted.isEmpty()) {
            work.insist(this::release);
        }
        deserted.add(id);
    }

    private void release() {
        Set<Integer> free = Set.copyOf(deserted);
        try {
            fence.release(free);
        } catch (SQLException e) {
            LOG.warnf("Segments are given free later: %s", e.getMessage());
            later(() -> work.insist(this::release));
            return;
        }
        deserted.clear();
        tenure.left(free);
        events.released();
        if (stopped && tenure.isSteady()) {
            left.complete(null);
        }
        reconcile();
    }

    private Predicate<BareJid> in(Set<Integer> ids) {
        return jid -> ids.contains(events.segmentOf(jid));
    }

    private static void later(Runnable look) {
        CompletableFuture.delayedExecutor(AGAIN_MILLIS, TimeUnit.MILLISECONDS).execute(look);
    }
}
