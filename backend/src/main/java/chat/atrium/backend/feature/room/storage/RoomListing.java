package chat.atrium.backend.feature.room.storage;

import chat.atrium.backend.feature.room.ListedRooms;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.jid.Localpart;
import chat.atrium.protocol.rsm.PageRequest;
import chat.atrium.protocol.rsm.PageRequest.Start;
import chat.atrium.protocol.xep.disco.DiscoItems;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;

/** Reads pages of the list of rooms of one service. */
record RoomListing(Pool pool, Domainpart service) {

    private static final String LISTED = " from room where domain = $1 and listed and (persistent or deserted is null)";

    Uni<ListedRooms> read(PageRequest page, int max) {
        return pool.preparedQuery("select count(*)" + LISTED)
                .execute(Tuple.of(service.value()))
                .map(rows -> rows.iterator().next().getInteger(0))
                .flatMap(count -> switch (page.start()) {
                    case Start.First first -> rows(count, "true", "asc", 0, max, "");
                    case Start.After(String id) -> rows(count, "localpart > $2", "asc", 0, max, id);
                    case Start.Last last -> rows(count, "true", "desc", 0, max, "");
                    case Start.Before(String id) -> rows(count, "localpart < $2", "desc", 0, max, id);
                    case Start.At(int index) -> rows(count, "true", "asc", index, max, "");
                });
    }

    private Uni<ListedRooms> rows(int count, String condition, String direction, int offset, int max, String mark) {
        String statement = """
                select localpart, name, place from (
                    select localpart, name, (row_number() over (order by localpart collate "C"))::int - 1 as place %s
                ) listed where ($2::text is not null) and %s
                order by localpart collate "C" %s offset %d limit %d
                """.formatted(
                        LISTED, condition.replace("localpart", "localpart collate \"C\""), direction, offset, max);
        return pool.preparedQuery(statement)
                .execute(Tuple.of(service.value(), mark))
                .map(rows -> listed(rows, count, direction.equals("desc")));
    }

    private ListedRooms listed(RowSet<Row> rows, int count, boolean backwards) {
        List<DiscoItems.Item> rooms = new ArrayList<>();
        int first = 0;
        for (Row row : rows) {
            if (rooms.isEmpty() || backwards) {
                first = row.getInteger("place");
            }
            BareJid room = BareJid.of(Localpart.of(row.getString("localpart")), service);
            rooms.add(new DiscoItems.Item(room, null, row.getString("name")));
        }
        return new ListedRooms(backwards ? rooms.reversed() : rooms, first, count);
    }
}
