package chat.atrium.backend.feature.task;

import chat.atrium.backend.feature.pubsub.PubSubHomes;
import chat.atrium.backend.port.ServerEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Has the tasks of a room read anew when it may be gone, or another of its name be there: storage has taken the tasks
 * along with the room. Fired where the home of the room is, and so that of its tasks.
 */
@Singleton
final class RoomsGone {

    private final PubSubHomes homes;

    RoomsGone(PubSubHomes homes) {
        this.homes = homes;
    }

    void changed(@Observes ServerEvent.MembersChanged event) {
        if (homes.table().isInMemory(event.room())) {
            var _ = homes.insist(event.room(), home -> {
                home.forget(event.room());
                return home;
            });
        }
    }
}
