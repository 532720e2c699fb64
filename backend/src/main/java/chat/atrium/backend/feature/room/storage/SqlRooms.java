package chat.atrium.backend.feature.room.storage;

import chat.atrium.backend.feature.room.RoomRepository;
import chat.atrium.backend.feature.room.StoredRoom;
import chat.atrium.backend.feature.room.aspect.DescriptionAspect;
import chat.atrium.backend.feature.room.aspect.PersistenceAspect;
import chat.atrium.backend.feature.room.aspect.RoomAspects;
import chat.atrium.backend.feature.room.aspect.VisibilityAspect;
import chat.atrium.backend.feature.room.state.RoomConfig;
import chat.atrium.backend.feature.room.state.RoomRow;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.backend.feature.room.state.Subject;
import chat.atrium.backend.storage.Sql;
import chat.atrium.protocol.form.Form;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Localpart;
import chat.atrium.protocol.xml.XmlWriter;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rooms by plain SQL: what changes together is one transaction. */
@Singleton
final class SqlRooms implements RoomRepository {

    private static final String FIND = """
            select id, secret, config, subject, subject_by, subject_at, deserted from room
            where domain = $1 and localpart = $2
            """;

    private static final String CREATE = """
            insert into room (domain, localpart, secret, config, name, listed, persistent)
            values ($1, $2, $3, $4, $5, $6, $7) returning id
            """;

    private static final String CONFIGURE =
            "update room set config = $2, name = $3, listed = $4, persistent = $5 where id = $1";

    private static final String DISCUSS =
            "update room set subject = $2, subject_by = $3, subject_at = $4 where id = $1";

    private static final String OWNED =
            "select count(*) from room_association where account = $1 and affiliation = 'OWNER'";

    private final Pool pool;

    SqlRooms(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Optional<StoredRoom> find(BareJid room) {
        return Sql.await(() -> pool.preparedQuery(FIND)
                .execute(Tuple.of(room.domain().value(), localpart(room)))
                .flatMap(this::complete));
    }

    private Uni<Optional<StoredRoom>> complete(RowSet<Row> rows) {
        Iterator<Row> found = rows.iterator();
        if (!found.hasNext()) {
            return Uni.createFrom().item(Optional.empty());
        }
        Row row = found.next();
        long number = row.getLong("id");
        return pool.preparedQuery(AssociationRows.FIND)
                .execute(Tuple.of(number))
                .map(associations -> Optional.of(RoomRows.read(row, AssociationRows.read(associations))));
    }

    @Override
    public long create(RoomState room) {
        return Sql.await(() -> pool.withTransaction(connection -> connection
                .preparedQuery(CREATE)
                .execute(created(room))
                .map(rows -> rows.iterator().next().getLong(0))
                .call(number -> AssociationRows.write(connection, number, room.associations()))));
    }

    private static Tuple created(RoomState room) {
        Tuple tuple = Tuple.tuple()
                .addString(room.jid().domain().value())
                .addString(localpart(room.jid()))
                .addBuffer(Buffer.buffer(room.ids().secret()));
        return configured(tuple, room);
    }

    @Override
    public void write(RoomState room, List<RoomRow> rows) {
        Sql.await(() -> pool.withTransaction(connection -> {
            Uni<?> all = Uni.createFrom().voidItem();
            for (RoomRow row : rows) {
                all = all.chain(() -> write(connection, room, row));
            }
            return all.replaceWithVoid();
        }));
    }

    private static Uni<?> write(SqlConnection connection, RoomState room, RoomRow row) {
        return switch (row) {
            case RoomRow.Opened opened -> Uni.createFrom().voidItem();
            case RoomRow.Configured configured ->
                connection.preparedQuery(CONFIGURE).execute(configured(Tuple.of(room.number()), room));
            case RoomRow.Discussed(Subject subject) ->
                connection.preparedQuery(DISCUSS).execute(discussed(room.number(), subject));
            case RoomRow.Associated associated ->
                AssociationRows.write(connection, room.number(), associated.account(), associated.association());
            case RoomRow.Joined joined ->
                AssociationRows.write(connection, room.number(), joined.account(), joined.association());
            case RoomRow.Deserted(Instant since) ->
                connection
                        .preparedQuery("update room set deserted = $2 where id = $1")
                        .execute(Tuple.of(room.number(), time(since)));
        };
    }

    private static Tuple configured(Tuple tuple, RoomState room) {
        RoomConfig config = room.config();
        return tuple.addString(XmlWriter.write(
                        config.toForm(Form.Type.SUBMIT, RoomAspects.options()).toElement()))
                .addString(DescriptionAspect.name(room))
                .addBoolean(config.get(VisibilityAspect.PUBLIC))
                .addBoolean(config.get(PersistenceAspect.PERSISTENT));
    }

    private static Tuple discussed(long number, Subject subject) {
        return Tuple.tuple()
                .addLong(number)
                .addString(subject.text())
                .addString(subject.by() == null ? null : subject.by().toString())
                .addOffsetDateTime(time(subject.at()));
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    @Override
    public void delete(long number) {
        Sql.await(() -> pool.preparedQuery("delete from room where id = $1").execute(Tuple.of(number)));
    }

    @Override
    public int owned(BareJid account) {
        return Sql.await(() -> pool.preparedQuery(OWNED)
                .execute(Tuple.of(account.toString()))
                .map(rows -> rows.iterator().next().getInteger(0)));
    }

    private static String localpart(BareJid room) {
        return room.findLocal().map(Localpart::value).orElse("");
    }
}
