package chat.atrium.backend.feature.room.storage;

import chat.atrium.backend.feature.room.ListedRooms;
import chat.atrium.backend.feature.room.RoomDirectory;
import chat.atrium.backend.feature.room.aspect.MembersAspect;
import chat.atrium.backend.storage.Sql;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.jid.Localpart;
import chat.atrium.protocol.rsm.PageRequest;
import chat.atrium.protocol.xep.memberdelivery.Membership;
import chat.atrium.protocol.xep.muc.Affiliation;
import chat.atrium.protocol.xep.muc.Nickname;
import chat.atrium.protocol.xep.mucsub.RoomSubscription;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Lists of rooms; each statement has the domain or the account. */
@Singleton
final class SqlRoomDirectory implements RoomDirectory {

    private static final String ROOMS_OF = """
            select r.domain, r.localpart, r.name, r.config, a.affiliation, a.nickname
            from room_association a join room r on r.id = a.room
            where a.account = $1 and (a.joined or a.subscribed or a.affiliation in ('OWNER', 'ADMIN', 'MEMBER'))
            order by r.domain, r.localpart
            """;

    private static final String SUBSCRIBED = """
            select r.domain, r.localpart, a.nickname from room_association a join room r on r.id = a.room
            where a.account = $1 and a.subscribed order by r.domain, r.localpart
            """;

    private static final String THAT_KNOW = """
            select r.domain, r.localpart from room_association a join room r on r.id = a.room where a.account = $1
            """;

    private static final String TEMPORARY = "select domain, localpart from room where domain = $1 and not persistent";

    private final Pool pool;

    SqlRoomDirectory(Pool pool) {
        this.pool = pool;
    }

    @Override
    public ListedRooms list(Domainpart service, PageRequest page, int max) {
        return Sql.await(() -> new RoomListing(pool, service).read(page, max));
    }

    @Override
    public List<Membership> roomsOf(BareJid account) {
        return all(ROOMS_OF, account.toString(), row -> {
            String nickname = row.getString("nickname");
            return new Membership(
                    address(row),
                    Affiliation.valueOf(row.getString("affiliation")),
                    nickname == null ? null : Nickname.parse(nickname),
                    row.getString("name"),
                    RoomRows.config(row).get(MembersAspect.MEMBERS_ONLY));
        });
    }

    @Override
    public List<RoomSubscription> subscriptionsOf(BareJid account) {
        return all(
                SUBSCRIBED,
                account.toString(),
                row -> new RoomSubscription(
                        address(row),
                        Nickname.parse(row.getString("nickname")),
                        null,
                        List.of(RoomSubscription.MESSAGES)));
    }

    @Override
    public List<BareJid> roomsThatKnow(BareJid account) {
        return all(THAT_KNOW, account.toString(), SqlRoomDirectory::address);
    }

    @Override
    public List<BareJid> temporary(Domainpart service) {
        return all(TEMPORARY, service.value(), SqlRoomDirectory::address);
    }

    private static BareJid address(Row row) {
        return BareJid.of(Localpart.of(row.getString("localpart")), Domainpart.of(row.getString("domain")));
    }

    private <T> List<T> all(String statement, String parameter, Function<Row, T> value) {
        return Sql.await(() -> pool.preparedQuery(statement)
                .execute(Tuple.of(parameter))
                .map(rows -> {
                    List<T> all = new ArrayList<>();
                    rows.forEach(row -> all.add(value.apply(row)));
                    return all;
                }));
    }
}
