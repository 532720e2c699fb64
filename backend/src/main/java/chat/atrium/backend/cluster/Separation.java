package chat.atrium.backend.cluster;

import chat.atrium.backend.home.Mailbox;
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
 * others do not even reach the database. Until then the smaller side stops. Those who are cut off together may be missed
 * one after the other; so nobody is fenced before views have come to rest, and everything is looked at anew before.
 */
final class Separation {

    /** Views that belong together come closer: members that fall silent together expire in one look or the next. */
    static final Duration QUIET = Duration.ofMillis(2 * ProtocolStack.HEARTBEAT_MILLIS);

    private static final Logger LOG = Logger.getLogger(Separation.class);
    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final int SILENT_SECONDS = 6;

    private final Mailbox work = new Mailbox(Thread::startVirtualThread, Integer.MAX_VALUE);
    private final Set<NodeId> lost = new HashSet<>();
    private final Fence fence;
    private final NodeId self;
    private final Side side;
    private final long quiet;
    private volatile long changed = System.nanoTime();
    private volatile boolean ended;
    private boolean separated;
    private boolean stopped;
    private boolean timed;

    /** The side of the cut on which this node is. */
    interface Side {

        /** The nodes that are to be reached now, this one included. */
        Set<NodeId> present();

        /** No home works until {@link #goOn}. */
        void pause();

        /**
         * The homes work.
         *
         * @param gone those of the others that are gone for good
         */
        void goOn(Set<NodeId> gone);

        /** The others go on without this node. */
        void fenced();
    }

    Separation(Fence fence, NodeId self, Side side, Duration quiet) {
        this.fence = fence;
        this.self = self;
        this.side = side;
        this.quiet = quiet.toNanos();
    }

    /**
     * Other nodes are to be reached than before.
     *
     * @param missed those that are not any more
     */
    void changed(Set<NodeId> missed) {
        changed = System.nanoTime();
        work.insist(() -> {
            lost.addAll(missed);
            separated |= !missed.isEmpty();
            look();
        });
    }

    /** This node leaves, or was fenced: it decides nothing any more. */
    void end() {
        ended = true;
    }

    private void look() {
        if (!separated || ended) {
            return;
        }
        try {
            Set<NodeId> known = fence.known();
            if (!known.contains(self)) {
                fenced();
                return;
            }
            Set<NodeId> silent = fence.silent(known, SILENT_SECONDS);
            boolean rest = System.nanoTime() - changed >= quiet;
            Cut cut = new Cut(known, silent, side.present());
            switch (cut.verdict(rest)) {
                case GO_ON -> goOn(cut);
                case WATCH -> again();
                case STOP -> stop(cut.missing().size() + " of " + known.size() + " nodes are not to be reached");
                case FENCE -> {
                    if (fence.fence(cut.missing())) {
                        goOn(cut);
                    } else {
                        fenced();
                    }
                }
            }
        } catch (SQLException e) {
            stop("nodes are missing, and the database does not answer: " + e.getMessage());
        }
    }

    private void goOn(Cut cut) {
        Set<NodeId> gone = new HashSet<>(lost);
        gone.removeAll(cut.present());
        lost.clear();
        separated = false;
        stopped = false;
        side.goOn(gone);
    }

    private void fenced() {
        end();
        side.fenced();
    }

    private void stop(String reason) {
        if (!stopped) {
            stopped = true;
            LOG.warnf("This node waits: %s", reason);
            side.pause();
        }
        again();
    }

    private void again() {
        if (!timed) {
            timed = true;
            CompletableFuture.delayedExecutor(AGAIN.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> work.insist(() -> {
                        timed = false;
                        look();
                    }));
        }
    }
}
