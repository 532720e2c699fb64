package chat.atrium.backend.feature.room;

import chat.atrium.backend.cluster.Cluster;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.protocol.jid.BareJid;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Wakes the rooms that are not persistent when a node starts: nobody is in them, so that they go if nobody comes back. */
@Singleton
final class TemporaryRooms {

    private static final Logger LOG = Logger.getLogger(TemporaryRooms.class);

    private final RoomDirectory directory;
    private final RoomHomes rooms;
    private final Cluster cluster;
    private final AtriumSettings settings;

    TemporaryRooms(RoomDirectory directory, RoomHomes rooms, Cluster cluster, AtriumSettings settings) {
        this.directory = directory;
        this.rooms = rooms;
        this.cluster = cluster;
        this.settings = settings;
    }

    void started(@Observes StartupEvent event) {
        Thread.startVirtualThread(this::wake);
    }

    private void wake() {
        try {
            for (BareJid room : directory.temporary(RoomService.address(settings.domain()))) {
                if (cluster.homeOf(room).equals(cluster.self())) {
                    var _ = rooms.insist(room, RoomHome::find);
                }
            }
        } catch (RuntimeException e) {
            LOG.warnf("Rooms that nobody is in any more stay until the next start: %s", e.getMessage());
        }
    }
}
