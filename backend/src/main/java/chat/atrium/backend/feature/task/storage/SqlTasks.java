package chat.atrium.backend.feature.task.storage;

import chat.atrium.backend.feature.task.TaskRepository;
import chat.atrium.backend.storage.Sql;
import chat.atrium.backend.storage.StoredXml;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.jid.Localpart;
import chat.atrium.protocol.xep.task.Task;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads tasks out of PostgreSQL. */
@Singleton
final class SqlTasks implements TaskRepository {

    private static final String ASSIGNED = """
            select task.number, room.localpart, room.domain, i.payload
            from task_assignee a
            join task on task.node = a.node and task.id = a.id
            join pubsub_item i on i.node = a.node and i.id = a.id
            join pubsub_node n on n.id = a.node
            join room on room.id = n.owner
            join room_association m on m.room = room.id and m.account = $1
                and (m.joined or m.subscribed or m.affiliation in ('OWNER', 'ADMIN', 'MEMBER'))
            where a.jid = $1 and ($2 or task.status in ('NEEDS-ACTION', 'IN-PROCESS'))
                and ($3 = 0 or (task.due, task.number) > ((select due from task where number = $3), $3))
            order by task.due, task.number limit $4
            """;

    private static final String REVISIONS = """
            select r.by, r.at, r.payload from task_revision r
            join pubsub_node n on n.id = r.node
            join room on room.id = n.owner
            where room.domain = $1 and room.localpart = $2 and n.name = $3 and r.id = $4 and r.sequence < $5
            order by r.sequence desc limit $6
            """;

    private final Pool pool;

    SqlTasks(Pool pool) {
        this.pool = pool;
    }

    @Override
    public List<Assigned> assigned(BareJid account, boolean closed, long after, int limit) {
        return list(
                ASSIGNED,
                Tuple.of(account.toString(), closed, after, limit),
                row -> new Assigned(
                        row.getLong(0),
                        BareJid.of(Localpart.of(row.getString(1)), Domainpart.of(row.getString(2))),
                        task(row.getString(3))));
    }

    @Override
    public List<Revision> revisions(BareJid room, String id, int before, int limit) {
        Tuple parameters = Tuple.tuple()
                .addString(room.domain().value())
                .addString(room.findLocal().map(Localpart::value).orElse(""))
                .addString(room.toString())
                .addString(id)
                .addInteger(before)
                .addInteger(limit);
        return list(
                REVISIONS,
                parameters,
                row -> new Revision(
                        BareJid.parse(row.getString(0)),
                        row.getOffsetDateTime(1).toInstant(),
                        task(row.getString(2))));
    }

    /** What is stored has been read before. */
    private static Task task(String payload) {
        return Task.find(StoredXml.read(payload)).orElseThrow();
    }

    private <T> List<T> list(String statement, Tuple parameters, Function<Row, T> value) {
        return Sql.await(() -> pool.preparedQuery(statement).execute(parameters).map(rows -> {
            List<T> values = new ArrayList<>(rows.size());
            rows.forEach(row -> values.add(value.apply(row)));
            return values;
        }));
    }
}
