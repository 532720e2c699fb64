package chat.atrium.backend.archive.storage;

import chat.atrium.backend.archive.ArchiveRepository;
import chat.atrium.backend.archive.ArchiveSlice;
import chat.atrium.backend.port.ArchiveRow;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.backend.storage.Sql;
import chat.atrium.backend.storage.StoredXml;
import chat.atrium.protocol.stanza.Message;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads archives; every statement has the owner and goes by the primary key or the index over peers. */
@Singleton
final class SqlArchive implements ArchiveRepository {

    private static final short HIDDEN = ArchiveRow.Flag.bits(Set.of(ArchiveRow.Flag.HIDDEN));
    private static final short GROUPCHAT = ArchiveRow.Flag.bits(Set.of(ArchiveRow.Flag.GROUPCHAT));
    private static final short INCOMING = ArchiveRow.Flag.bits(Set.of(ArchiveRow.Flag.INCOMING));

    private final Pool pool;
    private final Duration patience;

    SqlArchive(Pool pool, AtriumSettings settings) {
        this.pool = pool;
        this.patience = settings.databasePatience();
    }

    @Override
    public long lastId(long owner) {
        return first(
                "select coalesce(max(id), 0) from archive where owner = $1", Tuple.of(owner), row -> row.getLong(0));
    }

    @Override
    public List<Trace> traces(long owner, long sinceId, int limit) {
        return list(
                        "select fingerprint, id from archive where owner = $1 and id >= $2 and fingerprint is not null"
                                + " order by id desc limit $3",
                        Tuple.of(owner, sinceId, limit),
                        row -> new Trace(row.getLong(0), row.getLong(1)))
                .reversed();
    }

    @Override
    public List<Entry> read(long owner, ArchiveSlice slice) {
        Tuple parameters = Tuple.tuple();
        String statement = "select id, stanza, flags" + from(owner, slice, parameters) + " order by id"
                + (slice.backwards() ? " desc" : "") + " limit " + slice.limit();
        List<Entry> found = list(statement, parameters, SqlArchive::entry);
        return slice.backwards() ? found.reversed() : found;
    }

    @Override
    public int count(long owner, ArchiveSlice slice) {
        Tuple parameters = Tuple.tuple();
        return first("select count(*)" + from(owner, slice, parameters), parameters, row -> row.getInteger(0));
    }

    /** Bounds that bound nothing are left out, because the planner would take two of them for a narrow range. */
    private static String from(long owner, ArchiveSlice slice, Tuple parameters) {
        StringBuilder statement = new StringBuilder(200).append(" from archive where owner = $1");
        parameters.addLong(owner);
        and(statement, parameters, "id > ", slice.after() == 0 ? null : slice.after());
        and(statement, parameters, "id < ", slice.before() == Long.MAX_VALUE ? null : slice.before());
        int hidden = slice.groupchat() ? HIDDEN : HIDDEN | GROUPCHAT;
        // Not "= 0", which is the same: the planner would take that for rare, and read and sort all that the owner has.
        statement.append(" and flags & ").append(hidden).append(" < 1");
        // Of few rows that are known by their ids, the planner would still read all that the peer has.
        and(statement, parameters, slice.changes().isEmpty() ? "peer = " : "peer || '' = ", slice.peer());
        and(statement, parameters, "resource = ", slice.resource());
        if (!slice.ids().isEmpty()) {
            parameters.addArrayOfLong(slice.ids().toArray(Long[]::new));
            statement.append(" and id = any($").append(parameters.size()).append(')');
        }
        if (!slice.changes().isEmpty()) {
            parameters.addArrayOfString(slice.changes().toArray(String[]::new));
            statement
                    .append(" and id = any(array(select id from change where owner = $1 and target = any($")
                    .append(parameters.size())
                    .append(")))");
        }
        return statement.toString();
    }

    private static void and(StringBuilder statement, Tuple parameters, String condition, @Nullable Object value) {
        if (value != null) {
            parameters.addValue(value);
            statement.append(" and ").append(condition).append('$').append(parameters.size());
        }
    }

    @Override
    public boolean holds(long owner, Collection<Long> ids) {
        Set<Long> distinct = Set.copyOf(ids);
        return first(
                "select count(*) from archive where owner = $1 and id = any($2) and flags & " + HIDDEN + " = 0",
                Tuple.of(owner, distinct.toArray(Long[]::new)),
                row -> row.getInteger(0) == distinct.size());
    }

    @Override
    public List<Entry> incoming(long owner, long afterId, int limit) {
        return list(
                "select id, stanza, flags from archive where owner = $1 and id > $2 and flags & " + INCOMING
                        + " <> 0 order by id limit $3",
                Tuple.of(owner, afterId, limit),
                SqlArchive::entry);
    }

    private static Entry entry(Row row) {
        String xml = row.getString(1);
        Message message = StoredXml.read(xml, Message.class);
        return new Entry(row.getLong(0), message, (row.getShort(2) & HIDDEN) != 0, xml.length());
    }

    private <T> T first(String statement, Tuple parameters, Function<Row, T> value) {
        return list(statement, parameters, value).getFirst();
    }

    private <T> List<T> list(String statement, Tuple parameters, Function<Row, T> value) {
        return Sql.await(
                patience,
                () -> pool.preparedQuery(statement).execute(parameters).map(rows -> {
                    List<T> values = new ArrayList<>(rows.size());
                    rows.forEach(row -> values.add(value.apply(row)));
                    return values;
                }));
    }
}
