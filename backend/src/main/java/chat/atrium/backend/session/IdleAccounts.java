package chat.atrium.backend.session;

import chat.atrium.backend.settings.AtriumSettings;
import io.quarkus.runtime.Startup;
import io.vertx.core.Vertx;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

/** Lets accounts go from memory that nobody has used for a while. */
@Startup
@Singleton
public final class IdleAccounts {

    private final Vertx vertx;
    private final AccountHomes accounts;
    private final InstantSource clock;
    private final Duration idle;

    IdleAccounts(Vertx vertx, AccountHomes accounts, InstantSource clock, AtriumSettings settings) {
        this.vertx = vertx;
        this.accounts = accounts;
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
        accounts.release(clock.instant().minus(idle));
    }
}
