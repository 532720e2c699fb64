package chat.atrium.backend.archive.storage;

import chat.atrium.backend.port.ArchiveRow;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.backend.storage.Sql;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Localpart;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
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

    /** Both or nothing: a message that is there already has its calls, too. */
    private static final String INSERT_WITH_CALLS = """
            with kept as (%s returning owner, id)
            insert into mention (owner, account, id)
            select kept.owner, account.id, kept.id
            from unnest($8::bigint[], $9::bigint[], $10::text[], $11::text[]) as called (owner, id, domain, localpart)
            join kept on kept.owner = called.owner and kept.id = called.id
            join account on account.domain = called.domain and account.localpart = called.localpart
            """.formatted(INSERT);

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
        List<Call> calls = Call.in(rows);
        Sql.await(() -> insert(rows, calls)
                .onFailure(Sql::isOutage)
                .invoke(away -> LOG.debugf("%d messages wait: %s", rows.size(), away.getMessage()))
                .onFailure(Sql::isOutage)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely());
    }

    private Uni<?> insert(List<ArchiveRow> rows, List<Call> calls) {
        return pool.preparedQuery(calls.isEmpty() ? INSERT : INSERT_WITH_CALLS)
                .execute(columns(rows, calls))
                .ifNoItem()
                .after(patience)
                .fail();
    }

    private static Tuple columns(List<ArchiveRow> rows, List<Call> calls) {
        List<Object> columns = new ArrayList<>(List.of(
                column(rows, ArchiveRow::owner, Long[]::new),
                column(rows, ArchiveRow::id, Long[]::new),
                column(rows, ArchiveRow::peer, String[]::new),
                column(rows, ArchiveRow::resource, String[]::new),
                column(rows, ArchiveRow::fingerprint, Long[]::new),
                column(rows, row -> ArchiveRow.Flag.bits(row.flags()), Short[]::new),
                column(rows, ArchiveRow::stanza, String[]::new)));
        if (!calls.isEmpty()) {
            columns.add(column(calls, call -> call.row().owner(), Long[]::new));
            columns.add(column(calls, call -> call.row().id(), Long[]::new));
            columns.add(column(calls, call -> call.who().domain().toString(), String[]::new));
            columns.add(column(calls, call -> call.localpart().toString(), String[]::new));
        }
        return Tuple.from(columns);
    }

    /** One person that a message calls. */
    private record Call(ArchiveRow row, BareJid who, Localpart localpart) {

        private static List<Call> in(List<ArchiveRow> rows) {
            List<Call> calls = new ArrayList<>(0);
            for (ArchiveRow row : rows) {
                for (BareJid who : row.called()) {
                    who.findLocal().ifPresent(localpart -> calls.add(new Call(row, who, localpart)));
                }
            }
            return calls;
        }
    }

    private static <R, T extends @Nullable Object> T[] column(
            List<R> rows, Function<R, T> value, IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }
}
