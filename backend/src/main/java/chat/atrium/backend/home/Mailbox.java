package chat.atrium.backend.home;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Runs what is posted one at a time, in order, on a thread that exists only while there is something to do. Work may
 * wait (for storage, for example): then all that is behind it waits too.
 */
public final class Mailbox {

    private static final Logger LOG = Logger.getLogger(Mailbox.class);

    /** Far enough below zero that counting up or down never reaches zero again. */
    private static final int CLOSED = Integer.MIN_VALUE / 2;

    private final Queue<Runnable> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicReference<@Nullable Thread> worker = new AtomicReference<>();
    private final Executor threads;
    private final int capacity;

    /** What became of work that was posted. */
    public enum Receipt {
        ACCEPTED,
        /** As much waits as may wait. */
        FULL,
        /** This mailbox takes nothing any more; its owner has a new one. */
        CLOSED
    }

    /**
     * Makes an empty mailbox.
     *
     * @param threads starts a thread for each call
     * @param capacity how much may wait
     */
    public Mailbox(Executor threads, int capacity) {
        this.threads = threads;
        this.capacity = capacity;
    }

    /** Posts work that the sender can do without. */
    public Receipt post(Runnable work) {
        return post(work, capacity);
    }

    /** Posts work that must be done, however much waits: the end of a session, for example. */
    public Receipt insist(Runnable work) {
        return post(work, Integer.MAX_VALUE);
    }

    private Receipt post(Runnable work, int limit) {
        int before = waiting.get();
        while (true) {
            if (before < 0) {
                return Receipt.CLOSED;
            }
            if (before >= limit) {
                return Receipt.FULL;
            }
            int found = waiting.compareAndExchange(before, before + 1);
            if (found == before) {
                break;
            }
            before = found;
        }
        queue.add(work);
        if (before == 0) {
            threads.execute(this::drain);
        }
        return Receipt.ACCEPTED;
    }

    /** How much waits or runs. */
    public int size() {
        return Math.max(0, waiting.get());
    }

    /** True on the thread that runs this mailbox's work, while it runs it. */
    public boolean isCurrent() {
        return worker.get() == Thread.currentThread();
    }

    /** Called by the work that runs: closes the mailbox for good if nothing waits behind it. */
    public boolean closeIfLast() {
        return waiting.compareAndSet(1, CLOSED);
    }

    private void drain() {
        Thread self = Thread.currentThread();
        worker.set(self);
        do {
            run(next());
        } while (waiting.decrementAndGet() > 0);
        // The next worker may have begun already: then its name stays.
        worker.compareAndSet(self, null);
    }

    /** Counted before it is queued, so what is counted appears at once or in a moment. */
    private Runnable next() {
        Runnable work = queue.poll();
        while (work == null) {
            Thread.onSpinWait();
            work = queue.poll();
        }
        return work;
    }

    private static void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            LOG.error("Work in a mailbox failed", e);
        }
    }
}
