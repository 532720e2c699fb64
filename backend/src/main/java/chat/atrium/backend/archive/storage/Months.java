package chat.atrium.backend.archive.storage;

import chat.atrium.backend.storage.Sql;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
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
import org.jboss.logging.Logger;

/** Sees to it that the archive has partitions for this month and the next. */
@Startup
@Singleton
final class Months {

    private static final Logger LOG = Logger.getLogger(Months.class);
    private static final Duration INTERVAL = Duration.ofHours(6);

    private final Pool pool;
    private final Vertx vertx;
    private final InstantSource clock;

    Months(Pool pool, Vertx vertx, InstantSource clock) {
        this.pool = pool;
        this.vertx = vertx;
        this.clock = clock;
    }

    @PostConstruct
    void begin() {
        Sql.await(this::ensure);
        vertx.setPeriodic(
                INTERVAL.toMillis(),
                timer -> ensure().subscribe()
                        .with(done -> {}, failure -> LOG.warn("No partition for the next month yet", failure)));
    }

    private Uni<?> ensure() {
        Instant now = clock.instant();
        return pool.preparedQuery("select archive_month($1)")
                .executeBatch(List.of(
                        Tuple.of(now.atOffset(ZoneOffset.UTC)),
                        Tuple.of(now.atOffset(ZoneOffset.UTC).plusMonths(1))));
    }
}
