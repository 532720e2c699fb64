package chat.atrium.backend.archive.storage;

import chat.atrium.backend.archive.ArchiveId;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.backend.storage.Sql;
import io.quarkus.runtime.Startup;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Lets messages go that are older than the workspace keeps them: whole months at once, the rest in small batches. */
@Startup
@Singleton
final class Retention {

    private static final Logger LOG = Logger.getLogger(Retention.class);
    private static final Duration INTERVAL = Duration.ofHours(1);
    private static final int BATCH = 1000;

    private static final String DELETE = """
            delete from archive using (select owner, id from archive where id < $1 limit %d) as old
            where archive.owner = old.owner and archive.id = old.id
            """.formatted(BATCH);

    private final Pool pool;
    private final Vertx vertx;
    private final InstantSource clock;
    private final Optional<Duration> kept;

    Retention(Pool pool, Vertx vertx, InstantSource clock, AtriumSettings settings) {
        this.pool = pool;
        this.vertx = vertx;
        this.clock = clock;
        this.kept = settings.archive().retention();
    }

    @PostConstruct
    void begin() {
        kept.ifPresent(age -> vertx.setPeriodic(
                INTERVAL.toMillis(),
                timer -> Thread.ofVirtual().name("retention").start(() -> tryToForget(age))));
    }

    private void tryToForget(Duration age) {
        try {
            forgetBefore(clock.instant().minus(age));
        } catch (RuntimeException e) {
            LOG.warnf("Old messages stay for another hour: %s", e.getMessage());
        }
    }

    /** Blocks until nothing is left that is older. */
    void forgetBefore(Instant time) {
        Tuple before = Tuple.of(time.atOffset(ZoneOffset.UTC));
        int months = Sql.await(() -> pool.preparedQuery("select archive_drop_months($1)")
                .execute(before)
                .map(rows -> rows.iterator().next().getInteger(0)));
        int messages = 0;
        int deleted;
        do {
            deleted = Sql.await(() -> pool.preparedQuery(DELETE)
                    .execute(Tuple.of(ArchiveId.at(time)))
                    .map(rows -> rows.rowCount()));
            messages += deleted;
        } while (deleted == BATCH);
        for (String table : List.of("mention", "change")) {
            Sql.await(() -> pool.preparedQuery("delete from " + table + " where id < $1")
                    .execute(Tuple.of(ArchiveId.at(time))));
        }
        if (months + messages > 0) {
            LOG.infof("Forgotten by age: %d months and %d further messages", months, messages);
        }
    }
}
