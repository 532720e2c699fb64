package chat.atrium.backend.feature.inbox.storage;

import chat.atrium.backend.archive.ArchiveId;
import chat.atrium.backend.feature.inbox.InboxRepository;
import chat.atrium.backend.port.Memberships.Membership;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.backend.storage.Sql;
import chat.atrium.backend.storage.StoredXml;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.xep.delay.Delay;
import chat.atrium.protocol.xep.forward.Forwarded;
import chat.atrium.protocol.xep.inbox.Conversation;
import chat.atrium.protocol.xep.inbox.Conversation.Kind;
import chat.atrium.protocol.xep.inbox.Conversation.Last;
import chat.atrium.protocol.xep.inbox.Unread;
import chat.atrium.protocol.xep.muc.UserInfo;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Inboxes out of PostgreSQL. */
@Singleton
final class SqlInbox implements InboxRepository {

    private final Pool pool;
    private final int messageSize;

    SqlInbox(Pool pool, AtriumSettings settings) {
        this.pool = pool;
        this.messageSize = settings.inbox().messageSize();
    }

    @Override
    public List<BareJid> peers(long number, String after, int limit) {
        return list(InboxStatements.PEERS, Tuple.of(number, after, limit), row -> BareJid.parse(row.getString(0)));
    }

    @Override
    public List<Conversation> chats(Reader reader, Collection<BareJid> peers) {
        List<BareJid> asked = List.copyOf(peers);
        String[] names = asked.stream().map(BareJid::toString).toArray(String[]::new);
        Long[] displayed =
                asked.stream().map(peer -> displayed(reader, peer, 0)).toArray(Long[]::new);
        return asked.isEmpty()
                ? List.of()
                : list(
                        InboxStatements.CHATS,
                        Tuple.of(reader.number(), reader.jid().toString(), names, displayed, messageSize),
                        row -> conversation(asked.get(place(row)), Kind.CHAT, reader.jid(), null, row));
    }

    @Override
    public List<Conversation> rooms(Reader reader, List<Membership> rooms) {
        Long[] numbers = rooms.stream().map(Membership::room).toArray(Long[]::new);
        Long[] displayed = rooms.stream()
                .map(room -> displayed(reader, room.jid(), room.since()))
                .toArray(Long[]::new);
        return rooms.isEmpty()
                ? List.of()
                : list(
                        InboxStatements.ROOMS,
                        Tuple.of(reader.number(), reader.jid().toString(), numbers, displayed, messageSize),
                        row -> {
                            Membership room = rooms.get(place(row));
                            return conversation(room.jid(), Kind.ROOM, room.jid(), room.occupantId(), row);
                        });
    }

    private static long displayed(Reader reader, BareJid conversation, long least) {
        return Math.max(least, reader.displayed().getOrDefault(conversation, 0L));
    }

    private static int place(Row row) {
        return row.getInteger(0) - 1;
    }

    private static Conversation conversation(
            BareJid jid, Kind kind, BareJid archive, @Nullable String occupantId, Row row) {
        long displayed = row.getLong(1);
        return new Conversation(
                jid,
                kind,
                last(archive, row),
                displayed == 0 ? OptionalLong.empty() : OptionalLong.of(displayed),
                new Unread(row.getInteger(4), row.getInteger(5), row.getInteger(6)),
                occupantId,
                row.getLong(7));
    }

    private static @Nullable Last last(BareJid archive, Row row) {
        Long id = row.getLong(2);
        String stanza = row.getString(3);
        if (id == null || stanza == null) {
            return id == null ? null : new Last(id, null);
        }
        // Rooms keep with a message who its author is, which not everybody may see.
        Message message = StoredXml.read(stanza, Message.class).without(payload -> payload.is(UserInfo.NAMESPACE, "x"));
        return new Last(id, new Forwarded(Delay.of(archive, ArchiveId.time(id)), message));
    }

    private <T> List<T> list(String statement, Tuple parameters, Function<Row, T> value) {
        return Sql.await(() -> pool.preparedQuery(statement).execute(parameters).map(rows -> {
            List<T> values = new ArrayList<>(rows.size());
            rows.forEach(row -> values.add(value.apply(row)));
            return values;
        }));
    }
}
