package chat.atrium.backend.archive.storage;

import chat.atrium.backend.port.ArchiveRow;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.backend.storage.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Writes many rows in one statement, which is one transaction; rows that are there already are left as they are. */
@Singleton
final class RowWriter {

    private static final Logger LOG = Logger.getLogger(RowWriter.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private static final String INSERT = """
            insert into archive (owner, id, peer, resource, fingerprint, flags, stanza)
            select * from unnest(
                $1::bigint[], $2::bigint[], $3::text[], $4::text[], $5::bigint[], $6::smallint[], $7::text[])
            on conflict do nothing
            """;

    private final Pool pool;
    private final Duration patience;

    RowWriter(Pool pool, AtriumSettings settings) {
        this.pool = pool;
        this.patience = settings.archive().patience();
    }

    /**
     * Blocks until the rows are committed, however long the database is away.
     *
     * @throws RuntimeException if the database does not want them
     */
    void write(List<ArchiveRow> rows) {
        Tuple columns = Tuple.from(List.of(
                column(rows, ArchiveRow::owner, Long[]::new),
                column(rows, ArchiveRow::id, Long[]::new),
                column(rows, ArchiveRow::peer, String[]::new),
                column(rows, ArchiveRow::resource, String[]::new),
                column(rows, ArchiveRow::fingerprint, Long[]::new),
                column(rows, row -> ArchiveRow.Flag.bits(row.flags()), Short[]::new),
                column(rows, ArchiveRow::stanza, String[]::new)));
        Sql.await(() -> insert(columns)
                .onFailure(Sql::isOutage)
                .invoke(away -> LOG.debugf("%d messages wait: %s", rows.size(), away.getMessage()))
                .onFailure(Sql::isOutage)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely());
    }

    private Uni<?> insert(Tuple columns) {
        return pool.preparedQuery(INSERT)
                .execute(columns)
                .ifNoItem()
                .after(patience)
                .fail();
    }

    private static <T extends @Nullable Object> T[] column(
            List<ArchiveRow> rows, Function<ArchiveRow, T> value, IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }
}
