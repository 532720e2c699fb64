package chat.atrium.backend.cluster;

import chat.atrium.backend.home.HomeMovedException;
import chat.atrium.backend.home.Mailbox;
import java.time.Duration;
import java.util.Comparator;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The way to the homes of one segment, wherever they are: keeps the order of what goes there while they move. Frames for
 * their next node wait until the last one has answered or is gone, and what it did not take goes first. A node may hear
 * later than this one that the homes are there, and take a frame behind one that it has sent back; so one goes alone until
 * it is taken.
 */
final class SegmentLane {

    /** How long frames wait for the answers of a node that is the home no more. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Nodes that disagree on where a home is agree after a moment. */
    private static final Duration AGAIN = Duration.ofMillis(50);

    private final Object lock = new Object();
    private final Queue<Ask> held = new PriorityQueue<>(Comparator.comparingLong(Ask::number));
    private final Mailbox local = new Mailbox(Thread::startVirtualThread, Integer.MAX_VALUE);

    /**
     * Who asked is told on a thread that holds nothing: a frame may fail as soon as it goes, under locks of whoever sends
     * the next one or of this lane, and who is told may want those or others.
     */
    private final Mailbox answers = new Mailbox(Thread::startVirtualThread, Integer.MAX_VALUE);

    private final Ways ways;
    private Flight flight = new Flight(null);
    private long last;
    private @Nullable NodeId home;
    private boolean here;
    private boolean pausing;
    private volatile boolean direct;

    /** How a lane reaches homes. */
    interface Ways {

        CompletionStage<Frame> toNode(NodeId node, Frame frame);

        /** Takes it on this node. */
        CompletionStage<Frame> here(Frame frame);
    }

    private record Ask(long number, Frame frame, CompletableFuture<Frame> answer) {}

    /** What is on its way to one node and not answered. */
    private static final class Flight {

        private final @Nullable NodeId target;
        private int count;
        private boolean timed;

        /** True if the node takes what is for those homes. */
        private boolean taken;

        Flight(@Nullable NodeId target) {
            this.target = target;
            this.taken = target == null;
        }
    }

    /**
     * One frame on its way.
     *
     * @param alone true if nothing else is, so that its answer tells what becomes of the next ones
     */
    private record Going(Flight with, boolean alone) {}

    /** Work that needs no frame, with its place among the frames. */
    private record Straight(long number, Flight with) {}

    SegmentLane(Ways ways) {
        this.ways = ways;
    }

    /** True if homes of the segment may live on this node. */
    boolean isHere() {
        synchronized (lock) {
            return here;
        }
    }

    /** True if work for the homes goes straight to them: they are here and nothing waits. */
    boolean isDirect() {
        return direct;
    }

    /** The homes are on another node from now on. */
    void moved(NodeId to) {
        synchronized (lock) {
            direct = false;
            here = false;
            pausing = false;
            home = to;
        }
        flush();
    }

    /** The homes are to be on this node, but may not yet: what comes waits. */
    void close() {
        synchronized (lock) {
            direct = false;
            here = false;
            home = null;
        }
    }

    /** The homes are here. */
    void open() {
        synchronized (lock) {
            here = true;
            pausing = false;
            home = null;
        }
        flush();
    }

    private void goDirect() {
        synchronized (lock) {
            if (flight.target != null && flight.count == 0) {
                flight = new Flight(null);
            }
            if (flight.target != null) {
                limit(flight);
            }
            direct = here && held.isEmpty() && flight.target == null && local.size() <= 1;
        }
    }

    /**
     * Has work done straight at a home if nothing waits for it, and else asks. If the home goes before the work is done,
     * that is asked for at its place in the order.
     *
     * @param here fails with {@link HomeMovedException} if the home has gone
     */
    <T> CompletionStage<T> at(Supplier<CompletionStage<T>> here, Supplier<Frame> frame, Function<Frame, T> answer) {
        Straight straight = straight();
        if (straight == null) {
            return ask(frame.get()).thenApply(answer);
        }
        return begun(here)
                .handle((done, failure) -> {
                    if (!(cause(failure) instanceof HomeMovedException)) {
                        landed(straight.with());
                        return failure == null
                                ? CompletableFuture.completedStage(done)
                                : CompletableFuture.<T>failedStage(failure);
                    }
                    Ask again = new Ask(straight.number(), frame.get(), new CompletableFuture<>());
                    again(again, straight.with());
                    return again.answer().thenApply(answer);
                })
                .thenCompose(Function.identity());
    }

    private @Nullable Straight straight() {
        synchronized (lock) {
            if (!direct) {
                return null;
            }
            flight.count++;
            last++;
            return new Straight(last, flight);
        }
    }

    private static <T> CompletionStage<T> begun(Supplier<CompletionStage<T>> here) {
        try {
            return here.get();
        } catch (RuntimeException e) {
            return CompletableFuture.failedStage(e);
        }
    }

    CompletionStage<Frame> ask(Frame frame) {
        Ask ask;
        synchronized (lock) {
            last++;
            ask = new Ask(last, frame, new CompletableFuture<>());
            held.add(ask);
        }
        flush();
        return ask.answer();
    }

    private void flush() {
        synchronized (lock) {
            while (!held.isEmpty() && mayGo()) {
                Ask next = held.remove();
                Flight with = flight;
                with.count++;
                go(next, new Going(with, !with.taken));
            }
            if (here && !direct && held.isEmpty()) {
                // Behind what was held: who goes straight to a home from then on overtakes nothing.
                local.insist(this::goDirect);
            }
        }
    }

    /** True if there is a home, and nothing is under way to another. */
    private boolean mayGo() {
        if (pausing || !here && home == null) {
            return false;
        }
        NodeId target = here ? null : home;
        boolean same = Objects.equals(flight.target, target);
        if (flight.count > 0 && !(same && flight.taken)) {
            limit(flight);
            return false;
        }
        if (!same) {
            flight = new Flight(target);
        }
        return true;
    }

    private void limit(Flight late) {
        if (!late.timed) {
            late.timed = true;
            later(PATIENCE, () -> giveUp(late));
        }
    }

    private void giveUp(Flight late) {
        synchronized (lock) {
            late.timed = false;
            if (flight == late && Objects.equals(late.target, here ? null : home)) {
                late.taken = true;
            } else if (flight == late) {
                flight = new Flight(null);
            }
        }
        flush();
    }

    private void go(Ask ask, Going going) {
        NodeId target = going.with().target;
        if (target != null) {
            follow(ask, going, begun(() -> ways.toNode(target, ask.frame())));
        } else {
            local.insist(() -> follow(ask, going, begun(() -> ways.here(ask.frame()))));
        }
    }

    private void follow(Ask ask, Going going, CompletionStage<Frame> answered) {
        var _ = answered.whenComplete(
                (answer, failure) -> answers.insist(() -> settle(ask, going, answer, cause(failure))));
    }

    private void settle(Ask ask, Going going, @Nullable Frame answer, @Nullable Throwable failure) {
        boolean elsewhere = answer != null && answer.type() == Frame.Type.ELSEWHERE;
        boolean remote = going.with().target != null;
        boolean gone = remote && failure instanceof NodeGoneException;
        if (elsewhere || gone) {
            again(ask, going.with());
            return;
        }
        if (going.alone() && (!remote || answer != null || failure instanceof FaultException)) {
            synchronized (lock) {
                going.with().taken = true;
            }
        }
        landed(going.with());
        if (answer != null) {
            ask.answer().complete(answer);
        } else if (failure != null) {
            ask.answer().completeExceptionally(failure);
        }
    }

    private void landed(Flight with) {
        synchronized (lock) {
            with.count--;
        }
        flush();
    }

    /** The node has not taken it, or not told so. */
    private void again(Ask ask, Flight with) {
        synchronized (lock) {
            with.count--;
            with.taken = false;
            direct = false;
            held.add(ask);
            pausing = true;
        }
        later(AGAIN, this::goOn);
    }

    private void goOn() {
        synchronized (lock) {
            pausing = false;
        }
        flush();
    }

    private static void later(Duration delay, Runnable work) {
        CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread)
                .execute(work);
    }

    private static @Nullable Throwable cause(@Nullable Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
