package chat.atrium.backend.archive.storage;

import chat.atrium.backend.archive.ArchiveFullException;
import chat.atrium.backend.port.ArchiveLane;
import chat.atrium.backend.port.ArchiveRow;
import chat.atrium.backend.settings.AtriumSettings;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One batch under way, the next collecting meanwhile; the thread that writes exists only while there is something. Batches
 * begin at a certain pace: a message that comes alone does not wait, many share what a transaction costs.
 */
@Singleton
public final class BatchedLane implements ArchiveLane {

    private static final Logger LOG = Logger.getLogger(BatchedLane.class);
    private static final int LARGEST_BATCH = 500;

    /** How long the node waits for the database when it stops. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicBoolean writing = new AtomicBoolean();
    private final Consumer<List<ArchiveRow>> writer;
    private final int capacity;
    private final long pace;
    private long lastBatch;
    private volatile @Nullable Thread drainer;

    private record Waiting(ArchiveRow row, CompletableFuture<Void> committed) {}

    @Inject
    BatchedLane(RowWriter writer, AtriumSettings settings) {
        this(writer::write, settings.archive().waiting(), settings.archive().pace());
    }

    /** A lane to somewhere else. */
    BatchedLane(Consumer<List<ArchiveRow>> writer, int capacity, Duration pace) {
        this.writer = writer;
        this.capacity = capacity;
        this.pace = pace.toNanos();
        this.lastBatch = System.nanoTime() - this.pace;
    }

    @Override
    public CompletionStage<Void> commit(ArchiveRow row) {
        CompletableFuture<Void> committed = new CompletableFuture<>();
        if (waiting.incrementAndGet() > capacity) {
            waiting.decrementAndGet();
            committed.completeExceptionally(new ArchiveFullException());
            return committed;
        }
        queue.add(new Waiting(row, committed));
        if (writing.compareAndSet(false, true)) {
            drainer = Thread.ofVirtual().name("archive").start(this::drain);
        }
        return committed;
    }

    /** The node stops when what it has taken is committed, or the database does not answer. */
    void stop(@Observes @Priority(2) ShutdownEvent event) throws InterruptedException {
        Thread last = drainer;
        if (last != null) {
            last.join(PATIENCE);
        }
    }

    @Override
    public int waiting() {
        return waiting.get();
    }

    private void drain() {
        do {
            while (!queue.isEmpty()) {
                awaitTurn();
                write(next());
            }
            writing.set(false);
            // A row that came between the last look and this line has found us writing.
        } while (!queue.isEmpty() && writing.compareAndSet(false, true));
    }

    /** Lets a batch collect what comes until it is due. */
    private void awaitTurn() {
        long due = lastBatch + pace;
        long now = System.nanoTime();
        while (due - now > 0 && waiting.get() < LARGEST_BATCH) {
            LockSupport.parkNanos(due - now);
            now = System.nanoTime();
        }
        lastBatch = now;
    }

    private List<Waiting> next() {
        List<Waiting> batch = new ArrayList<>();
        Waiting next = queue.poll();
        while (next != null) {
            batch.add(next);
            next = batch.size() < LARGEST_BATCH ? queue.poll() : null;
        }
        return batch;
    }

    /**
     * A batch that the database refuses is written row by row, so that one message spoils no other; so is one that this
     * process could not write, as nothing else would ever write again.
     */
    private void write(List<Waiting> batch) {
        try {
            writer.accept(batch.stream().map(Waiting::row).toList());
        } catch (RuntimeException | Error refused) {
            if (batch.size() > 1) {
                batch.forEach(row -> write(List.of(row)));
                return;
            }
            Waiting only = batch.getFirst();
            LOG.errorf(
                    refused,
                    "The archive of %d does not take a message",
                    only.row().owner());
            only.committed().completeExceptionally(refused);
            waiting.decrementAndGet();
            return;
        }
        batch.forEach(row -> row.committed().complete(null));
        waiting.addAndGet(-batch.size());
    }
}
