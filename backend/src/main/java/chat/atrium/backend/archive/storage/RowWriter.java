package chat.atrium.backend.archive.storage;

import chat.atrium.backend.cluster.Generation;
import chat.atrium.backend.port.ArchiveRow;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.backend.storage.Sql;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Localpart;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
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

    private final Pool pool;
    private final Duration patience;
    private final Generation generation;

    RowWriter(Pool pool, Generation generation, AtriumSettings settings) {
        this.pool = pool;
        this.generation = generation;
        this.patience = settings.archive().patience();
    }

    /**
     * Blocks until the rows are committed, however long the database is away; for ever if others have gone on without
     * this node, as nobody can be told then what became of a message.
     *
     * @throws RuntimeException if the database does not want them
     */
    void write(List<ArchiveRow> rows) {
        Sql.await(() -> insert(rows)
                .onFailure(Sql::isOutage)
                .invoke(away -> LOG.debugf("%d messages wait: %s", rows.size(), away.getMessage()))
                .onFailure(Sql::isOutage)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely());
    }

    private Uni<?> insert(List<ArchiveRow> rows) {
        List<Call> calls = Call.in(rows);
        List<ArchiveRow> changing =
                rows.stream().filter(row -> row.changes() != null).toList();
        boolean remarks = !calls.isEmpty() || !changing.isEmpty();
        boolean fenced = generation.node().isPresent();
        List<Object> columns = columns(rows);
        if (remarks) {
            columns.addAll(remarks(calls, changing));
        }
        generation.node().ifPresent(node -> columns.addAll(List.of(node, generation.value())));
        Uni<RowSet<Row>> inserted = pool.preparedQuery(
                        RowStatement.of(remarks, fenced).sql())
                .execute(Tuple.from(columns))
                .ifNoItem()
                .after(patience)
                .fail();
        return fenced ? inserted.chain(valid -> valid.iterator().next().getLong(0) > 0 ? done() : cutOff()) : inserted;
    }

    private static Uni<Void> done() {
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> cutOff() {
        generation.fenced().run();
        return Uni.createFrom().nothing();
    }

    private static List<Object> columns(List<ArchiveRow> rows) {
        return new ArrayList<>(List.of(
                column(rows, ArchiveRow::owner, Long[]::new),
                column(rows, ArchiveRow::id, Long[]::new),
                column(rows, ArchiveRow::peer, String[]::new),
                column(rows, ArchiveRow::resource, String[]::new),
                column(rows, ArchiveRow::fingerprint, Long[]::new),
                column(rows, row -> ArchiveRow.Flag.bits(row.flags()), Short[]::new),
                column(rows, ArchiveRow::stanza, String[]::new)));
    }

    private static List<Object> remarks(List<Call> calls, List<ArchiveRow> changing) {
        return List.of(
                column(calls, call -> call.row().owner(), Long[]::new),
                column(calls, call -> call.row().id(), Long[]::new),
                column(calls, call -> call.who().domain().toString(), String[]::new),
                column(calls, call -> call.localpart().toString(), String[]::new),
                column(changing, ArchiveRow::owner, Long[]::new),
                column(changing, ArchiveRow::id, Long[]::new),
                column(changing, ArchiveRow::changes, String[]::new));
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
