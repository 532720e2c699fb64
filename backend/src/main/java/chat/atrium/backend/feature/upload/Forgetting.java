package chat.atrium.backend.feature.upload;

import chat.atrium.backend.port.file.FileId;
import chat.atrium.backend.port.file.FileStore;
import io.quarkus.runtime.Startup;
import io.vertx.core.Vertx;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/** Lets files go that are too old or nobody's, and places that were not filled: first the content, then the row. */
@Startup
@Singleton
final class Forgetting {

    private static final Logger LOG = Logger.getLogger(Forgetting.class);
    private static final Duration INTERVAL = Duration.ofMinutes(10);
    private static final int BATCH = 500;

    private final FileRepository files;
    private final FileStore store;
    private final Vertx vertx;
    private final InstantSource clock;

    Forgetting(FileRepository files, FileStore store, Vertx vertx, InstantSource clock) {
        this.files = files;
        this.store = store;
        this.vertx = vertx;
        this.clock = clock;
    }

    @PostConstruct
    void begin() {
        vertx.setPeriodic(
                INTERVAL.toMillis(),
                timer -> Thread.ofVirtual().name("forget files").start(this::tryToForget));
    }

    private void tryToForget() {
        try {
            forget();
        } catch (RuntimeException e) {
            LOG.warnf("Old files stay for now: %s", e.getMessage());
        }
    }

    /** Blocks until nothing is left that may go. Two nodes may do this at once. */
    void forget() {
        long forgotten;
        do {
            forgotten = files.forgettable(clock.instant(), BATCH).stream()
                    .filter(this::forget)
                    .count();
        } while (forgotten > 0);
    }

    /** False if the content stays for now; its row stays, too. */
    private boolean forget(FileId id) {
        try {
            store.delete(id);
        } catch (IOException disk) {
            LOG.warnf("File %s stays for now: %s", id.value(), disk.getMessage());
            return false;
        }
        files.forget(id);
        return true;
    }
}
