package chat.atrium.backend.feature.room;

import chat.atrium.backend.cluster.Cluster;
import chat.atrium.backend.feature.room.command.Close;
import chat.atrium.protocol.jid.BareJid;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Tells everybody who is in a room of this node that it stops, before their streams are closed (XEP-0045 §11.2). */
@Singleton
final class ClosingRooms {

    private static final Logger LOG = Logger.getLogger(ClosingRooms.class);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final RoomHomes rooms;
    private final Cluster cluster;

    ClosingRooms(RoomHomes rooms, Cluster cluster) {
        this.rooms = rooms;
        this.cluster = cluster;
    }

    void stop(@Observes @Priority(0) ShutdownEvent event) {
        if (cluster.members().size() > 1) {
            return; // rooms go on at other nodes
        }
        List<CompletableFuture<?>> closed = new ArrayList<>();
        for (BareJid room : rooms.inMemory()) {
            closed.add(rooms.insist(room, ClosingRooms::close).toCompletableFuture());
        }
        try {
            CompletableFuture.allOf(closed.toArray(CompletableFuture[]::new))
                    .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException e) {
            LOG.debugf("Not everybody in a room has heard that the node stops: %s", e.getMessage());
        }
    }

    /** A room that is not in memory has nobody in it: it need not be loaded for this. */
    private static boolean close(RoomHome home) {
        boolean open = home.isOpen();
        if (open) {
            var _ = home.apply(new Close());
        }
        return open;
    }
}
