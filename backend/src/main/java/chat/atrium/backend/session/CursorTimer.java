package chat.atrium.backend.session;

import chat.atrium.backend.settings.AtriumSettings;
import io.quarkus.runtime.Startup;
import io.vertx.core.Vertx;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Has the cursors saved now and then. */
@Startup
@Singleton
final class CursorTimer {

    private static final Logger LOG = Logger.getLogger(CursorTimer.class);

    private final Vertx vertx;
    private final DeliveredCursors cursors;
    private final Duration interval;
    private final AtomicBoolean saving = new AtomicBoolean();

    CursorTimer(Vertx vertx, DeliveredCursors cursors, AtriumSettings settings) {
        this.vertx = vertx;
        this.cursors = cursors;
        this.interval = settings.archive().cursorInterval();
    }

    @PostConstruct
    void begin() {
        vertx.setPeriodic(Math.max(1, interval.toMillis()), timer -> {
            if (saving.compareAndSet(false, true)) {
                Thread.ofVirtual().name("cursors").start(this::save);
            }
        });
    }

    private void save() {
        try {
            cursors.saveAll();
        } catch (RuntimeException e) {
            LOG.debugf("How far the accounts are is saved another time: %s", e.getMessage());
        } finally {
            saving.set(false);
        }
    }
}
