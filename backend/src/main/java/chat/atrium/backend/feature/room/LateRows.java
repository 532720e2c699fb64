package chat.atrium.backend.feature.room;

import chat.atrium.backend.feature.room.state.RoomRow;
import chat.atrium.backend.feature.room.state.RoomState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/**
 * What storage may be told late, beside the room's mailbox: nobody waits at the door for a database that is away. In
 * order; what could not be written is tried again.
 */
final class LateRows {

    private static final Logger LOG = Logger.getLogger(LateRows.class);

    private final RoomRepository repository;
    private CompletableFuture<List<RoomRow>> unwritten = CompletableFuture.completedFuture(List.of());

    LateRows(RoomRepository repository) {
        this.repository = repository;
    }

    /** Writes rows behind those before, some time. */
    void add(RoomState room, List<RoomRow> rows) {
        if (!rows.isEmpty()) {
            unwritten =
                    unwritten.thenApplyAsync(before -> write(room, joined(before, rows)), Thread::startVirtualThread);
        }
    }

    /** True if storage knows all. */
    boolean isWritten() {
        return unwritten.isDone() && unwritten.join().isEmpty();
    }

    /** Tries again what could not be written. */
    void retry(RoomState room) {
        if (unwritten.isDone() && !unwritten.join().isEmpty()) {
            unwritten = unwritten.thenApplyAsync(before -> write(room, before), Thread::startVirtualThread);
        }
    }

    /**
     * Writes what may not be told late, together with what is still to be told; blocks.
     *
     * @throws RuntimeException if storage does not take it; what was late already stays so
     */
    void writeWith(RoomState room, List<RoomRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        repository.write(room, joined(unwritten.join(), rows));
        drop();
    }

    /** Forgets what is not written; waits for what is being written now. */
    void drop() {
        unwritten.join();
        unwritten = CompletableFuture.completedFuture(List.of());
    }

    /** True if storage knows everything. */
    boolean isEmpty() {
        return unwritten.isDone() && unwritten.join().isEmpty();
    }

    private List<RoomRow> write(RoomState room, List<RoomRow> rows) {
        try {
            repository.write(room, rows);
            return List.of();
        } catch (RuntimeException e) {
            LOG.debugf("What became of %s is stored another time: %s", room.jid(), e.getMessage());
            return rows;
        }
    }

    private static List<RoomRow> joined(List<RoomRow> some, List<RoomRow> more) {
        List<RoomRow> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
