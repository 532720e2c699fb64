package chat.atrium.backend.session.storage;

import chat.atrium.backend.cluster.NodeId;
import chat.atrium.backend.port.SessionId;
import chat.atrium.backend.session.PlacedSession;
import chat.atrium.backend.session.SessionRecord;
import chat.atrium.backend.session.SessionState;
import chat.atrium.backend.session.SleepStore;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.backend.storage.Sql;
import chat.atrium.protocol.jid.BareJid;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sleeping sessions in PostgreSQL. */
@Singleton
final class SqlSleepers implements SleepStore {

    /** A record names a node; none holds a session that sleeps. */
    private static final NodeId NOWHERE = new NodeId("asleep");

    private final Pool pool;
    private final Duration patience;

    SqlSleepers(Pool pool, AtriumSettings settings) {
        this.pool = pool;
        this.patience = settings.databasePatience();
    }

    @Override
    public void put(SessionId id, Sleeper sleeper, Duration longest) {
        byte[] state = SessionRecord.write(List.of(new PlacedSession(sleeper.state(), NOWHERE, 0)));
        execute(
                "insert into sleeper (id, account, state, held, until)"
                        + " values ($1, $2, $3, $4, now() + $5 * interval '1 second') on conflict do nothing",
                Tuple.of(
                        id.value(),
                        sleeper.state().jid().bare().toString(),
                        Buffer.buffer(state),
                        Buffer.buffer(sleeper.held()),
                        longest.toSeconds()));
    }

    @Override
    public Optional<Sleeper> take(SessionId id, BareJid account) {
        var rows = execute(
                        "delete from sleeper where id = $1 and account = $2 and until > now() returning state, held",
                        Tuple.of(id.value(), account.toString()))
                .iterator();
        if (!rows.hasNext()) {
            return Optional.empty();
        }
        Row row = rows.next();
        return Optional.of(new Sleeper(state(row), row.getBuffer(1).getBytes()));
    }

    @Override
    public List<SessionState> takeOverdue() {
        List<SessionState> overdue = new ArrayList<>();
        execute("delete from sleeper where until <= now() returning state", Tuple.tuple())
                .forEach(row -> overdue.add(state(row)));
        return overdue;
    }

    private static SessionState state(Row row) {
        return SessionRecord.read(row.getBuffer(0).getBytes()).getFirst().state();
    }

    private RowSet<Row> execute(String statement, Tuple parameters) {
        return Sql.await(patience, () -> pool.preparedQuery(statement).execute(parameters));
    }
}
