package chat.atrium.backend.session.storage;

import chat.atrium.backend.cluster.Generation;
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

    private static final String PUT = """
            insert into sleeper (id, account, state, held, until)
            select $1::text, $2::text, $3::bytea, $4::bytea, now() + $5 * interval '1 second' %s on conflict do nothing
            """;

    /** Who raises the generation waits for the lock on the row, and so finds everybody who fell asleep before. */
    private static final String PUT_FENCED =
            "with valid as (select 1 from node where id = $6 and generation = $7 for share), put as ("
                    + PUT.formatted("from valid") + ") select count(*) from valid";

    private final Pool pool;
    private final Generation generation;
    private final Duration patience;

    SqlSleepers(Pool pool, Generation generation, AtriumSettings settings) {
        this.pool = pool;
        this.generation = generation;
        this.patience = settings.databasePatience();
    }

    @Override
    public void put(SessionId id, Sleeper sleeper, Duration longest) {
        byte[] state = SessionRecord.write(List.of(new PlacedSession(sleeper.state(), NOWHERE, 0)));
        Tuple row = Tuple.of(
                id.value(),
                sleeper.state().jid().bare().toString(),
                Buffer.buffer(state),
                Buffer.buffer(sleeper.held()),
                longest.toSeconds());
        generation.node().ifPresentOrElse(node -> putFenced(row, node), () -> execute(PUT.formatted(""), row));
    }

    private void putFenced(Tuple row, String node) {
        Tuple parameters = row.addString(node).addLong(generation.value());
        if (execute(PUT_FENCED, parameters).iterator().next().getLong(0) == 0) {
            generation.fenced().run();
            throw new IllegalStateException("others have gone on without this node");
        }
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
