package chat.atrium.backend.feature.room.storage;

import chat.atrium.backend.archive.ArchiveId;
import chat.atrium.backend.feature.room.RoomService;
import chat.atrium.backend.feature.room.state.OccupantIds;
import chat.atrium.backend.port.Memberships;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.backend.storage.Sql;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.jid.Localpart;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** To which rooms accounts belong, by the index over the accounts. */
@Singleton
final class SqlMemberships implements Memberships {

    private static final String ROOMS = """
            select room.id, room.domain, room.localpart, room.secret, since
            from room_association join room on room.id = room_association.room
            where account = $1 and (joined or affiliation in ('OWNER', 'ADMIN', 'MEMBER'))
            """;

    private final Pool pool;
    private final Domainpart service;

    SqlMemberships(Pool pool, AtriumSettings settings) {
        this.pool = pool;
        this.service = RoomService.address(settings.domain());
    }

    @Override
    public boolean isRoom(BareJid jid) {
        return jid.domain().equals(service) && !jid.isDomain();
    }

    @Override
    public List<Membership> of(BareJid account) {
        return Sql.await(() -> pool.preparedQuery(ROOMS)
                .execute(Tuple.of(account.toString()))
                .map(rows -> {
                    List<Membership> found = new ArrayList<>(rows.size());
                    rows.forEach(row -> found.add(membership(account, row)));
                    return found;
                }));
    }

    private static Membership membership(BareJid account, Row row) {
        OccupantIds ids = new OccupantIds(row.getBuffer("secret").getBytes());
        return new Membership(
                BareJid.of(Localpart.of(row.getString("localpart")), Domainpart.of(row.getString("domain"))),
                row.getLong("id"),
                ArchiveId.at(row.getOffsetDateTime("since").toInstant()),
                ids.of(account).id());
    }
}
