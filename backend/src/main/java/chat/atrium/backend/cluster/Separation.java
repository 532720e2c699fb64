package chat.atrium.backend.cluster;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * What is done when nodes are not to be reached any more. Nobody can tell whether they are dead or only cut off, so they
 * are fenced: by the larger side, by whichever comes first if both are equal, and by the smaller side only when the
 * others do not even reach the database. Until then the smaller side stops.
 */
final class Separation {

    private static final Logger LOG = Logger.getLogger(Separation.class);
    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final int SILENT_SECONDS = 6;

    private final Fence fence;
    private final Side side;

    /** The side of the cut on which this node is. */
    interface Side {

        /** No home works until {@link #goOn}. */
        void pause();

        /** The others are gone for good; the homes work. */
        void goOn(Set<NodeId> gone);

        /** The others go on without this node. */
        void fenced();

        /** True if these nodes are still not to be reached. */
        boolean isApart(Set<NodeId> nodes);
    }

    Separation(Fence fence, Side side) {
        this.fence = fence;
        this.side = side;
    }

    /**
     * Nodes are not to be reached; blocks only for the database.
     *
     * @param before how many nodes there were, with these
     */
    void happened(Set<NodeId> lost, int before) {
        try {
            Set<NodeId> cutOff = fence.notLeft(lost);
            if (cutOff.isEmpty()) {
                goOnWithout(lost, cutOff);
            } else if ((before - cutOff.size()) * 2 >= before) {
                goOnWithout(lost, cutOff);
            } else {
                side.pause();
                LOG.warnf("%d of %d nodes are not to be reached: this node waits", cutOff.size(), before);
                later(() -> watch(lost, cutOff));
            }
        } catch (SQLException e) {
            side.pause();
            LOG.warnf("Nodes are gone, and the database does not answer: %s", e.getMessage());
            later(() -> happened(lost, before));
        }
    }

    private void watch(Set<NodeId> lost, Set<NodeId> cutOff) {
        try {
            if (!fence.beat()) {
                side.fenced();
            } else if (!side.isApart(cutOff)) {
                side.goOn(Set.of());
            } else if (new HashSet<>(fence.silent(cutOff, SILENT_SECONDS)).containsAll(cutOff)) {
                goOnWithout(lost, cutOff);
            } else {
                later(() -> watch(lost, cutOff));
            }
        } catch (SQLException e) {
            later(() -> watch(lost, cutOff));
        }
    }

    private void goOnWithout(Set<NodeId> lost, Set<NodeId> cutOff) throws SQLException {
        if (cutOff.isEmpty() || fence.fence(cutOff)) {
            side.goOn(lost);
        } else {
            side.fenced();
        }
    }

    private static void later(Runnable work) {
        CompletableFuture.delayedExecutor(AGAIN.toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread)
                .execute(work);
    }
}
