package chat.atrium.backend.feature.room.storage;

import chat.atrium.backend.feature.room.state.Association;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.xep.muc.Affiliation;
import chat.atrium.protocol.xep.muc.Nickname;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads and writes rows of the table {@code room_association}. */
final class AssociationRows {

    static final String FIND =
            "select account, affiliation, nickname, joined, subscribed from room_association where room = $1 order by account";

    private static final String SAVE = """
            insert into room_association (room, account, affiliation, nickname, nickname_key, joined, subscribed)
            values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (room, account) do update set affiliation = excluded.affiliation,
                nickname = excluded.nickname, nickname_key = excluded.nickname_key, joined = excluded.joined,
                subscribed = excluded.subscribed
            """;

    private static final String DELETE = "delete from room_association where room = $1 and account = $2";

    private AssociationRows() {}

    static Map<BareJid, Association> read(RowSet<Row> rows) {
        Map<BareJid, Association> associations = new LinkedHashMap<>();
        for (Row row : rows) {
            String nickname = row.getString("nickname");
            associations.put(
                    BareJid.parse(row.getString("account")),
                    new Association(
                            Affiliation.valueOf(row.getString("affiliation")),
                            nickname == null ? null : Nickname.parse(nickname),
                            row.getBoolean("joined"),
                            row.getBoolean("subscribed")));
        }
        return associations;
    }

    static Uni<?> write(SqlConnection connection, long room, Map<BareJid, Association> associations) {
        List<Tuple> tuples = associations.entrySet().stream()
                .map(entry -> tuple(room, entry.getKey(), entry.getValue()))
                .toList();
        return connection.preparedQuery(SAVE).executeBatch(tuples);
    }

    static Uni<?> write(SqlConnection connection, long room, BareJid account, Association association) {
        return association.isNothing()
                ? connection.preparedQuery(DELETE).execute(Tuple.of(room, account.toString()))
                : connection.preparedQuery(SAVE).execute(tuple(room, account, association));
    }

    private static Tuple tuple(long room, BareJid account, Association association) {
        Nickname nickname = association.nickname();
        return Tuple.tuple()
                .addLong(room)
                .addString(account.toString())
                .addString(association.affiliation().name())
                .addString(nickname == null ? null : nickname.toString())
                .addString(nickname == null ? null : nickname.key())
                .addBoolean(association.joined())
                .addBoolean(association.subscribed());
    }
}
