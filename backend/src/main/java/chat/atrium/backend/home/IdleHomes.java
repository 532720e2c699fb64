package chat.atrium.backend.home;

import chat.atrium.backend.settings.AtriumSettings;
import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import io.vertx.core.Vertx;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Lets from memory go what nobody has used for a while. */
@Startup
@Singleton
public final class IdleHomes {

    private final Vertx vertx;
    private final List<Homes> homes;
    private final InstantSource clock;
    private final Duration idle;

    IdleHomes(Vertx vertx, @All List<Homes> homes, InstantSource clock, AtriumSettings settings) {
        this.vertx = vertx;
        this.homes = homes;
        this.clock = clock;
        this.idle = settings.limits().idleAccount();
    }

    @PostConstruct
    void begin() {
        long interval = Math.max(1, idle.toMillis() / 4);
        // Beside the event loop, which would have to visit every home of the node.
        vertx.setPeriodic(interval, timer -> Thread.startVirtualThread(this::release));
    }

    private void release() {
        Instant since = clock.instant().minus(idle);
        homes.forEach(kind -> kind.release(since));
    }
}
