package chat.atrium.backend.feature.inbox.storage;

import chat.atrium.backend.port.ArchiveRow.Flag;
import chat.atrium.protocol.xep.inbox.Unread;
import java.util.Set;

/** The statements of {@link SqlInbox}. Rows that count are those with the flag, and not hidden. */
final class InboxStatements {

    private static final short HIDDEN = Flag.bits(Set.of(Flag.HIDDEN));
    private static final short COUNTS = Flag.bits(Set.of(Flag.COUNTS));
    private static final short INCOMING = Flag.bits(Set.of(Flag.INCOMING));
    private static final short EVERYBODY = Flag.bits(Set.of(Flag.EVERYBODY));

    /** From one peer to the next by the index: an archive has many rows and few peers. */
    static final String PEERS = """
            with recursive peer (jid) as (
                (select peer from archive where owner = $1 and peer > $2 order by peer limit 1)
                union all
                select (
                    select archive.peer from archive
                    where owner = $1 and archive.peer > peer.jid order by archive.peer limit 1)
                from peer where peer.jid is not null
            )
            select jid from peer where jid is not null limit $3
            """;

    /**
     * Account, its address, peers with markers, the largest stanza to show. Unread are the newest rows as far as one's
     * own, so that a chat in which one never writes costs no more than the cap.
     */
    static final String CHATS = filled("""
            select asked.place, asked.displayed, last.id,
                case when length(last.stanza) <= $5 then last.stanza end, unread.messages, 0, 0, up_to.id
            from unnest($3::text[], $4::bigint[]) with ordinality as asked (peer, displayed, place)
            cross join (
                select coalesce((select id from archive where owner = $1 and {visible} order by id desc limit 1), 0)
            ) as up_to (id)
            cross join lateral (
                select id, stanza from archive
                where owner = $1 and peer = asked.peer and {counts} order by id desc limit 1
            ) as last
            cross join lateral (
                select count(*) filter (where not seen) from (
                    select bool_or({own}) over (order by id desc) from (
                        select id, flags from archive
                        where owner = $1 and peer = asked.peer and id > asked.displayed and {counts}
                            and asked.peer <> $2
                        order by id desc limit {most}
                    ) as newest
                ) as newer (seen)
            ) as unread (messages)
            order by asked.place
            """);

    /** Account, its address, rooms with markers, the largest stanza to show. */
    static final String ROOMS = filled("""
            select asked.place, asked.displayed, last.id,
                case when length(last.stanza) <= $5 then last.stanza end,
                unread.messages, mentions.messages, everybody.messages, coalesce(up_to.id, 0)
            from unnest($3::bigint[], $4::bigint[]) with ordinality as asked (room, displayed, place)
            left join lateral (
                select id from archive where owner = asked.room and {visible} order by id desc limit 1
            ) as up_to on true
            left join lateral (
                select id, stanza from archive where owner = asked.room and {counts} order by id desc limit 1
            ) as last on true
            cross join lateral (
                select greatest(asked.displayed, (
                    select id from archive
                    where owner = asked.room and peer = $2 and {counts} order by id desc limit 1))
            ) as start (id)
            cross join lateral (
                select count(*) from (
                    select from archive
                    where owner = asked.room and id > start.id and {counts} order by id limit {most}
                ) as found
            ) as unread (messages)
            cross join lateral (
                select count(*) from (
                    select from mention join archive using (owner, id)
                    where mention.owner = asked.room and account = $1 and mention.id > start.id and {counts}
                    limit {most}
                ) as found
            ) as mentions (messages)
            cross join lateral (
                select count(*) from (
                    select from archive
                    where owner = asked.room and id > start.id and {everybody} and {counts} limit {most}
                ) as found
            ) as everybody (messages)
            order by asked.place
            """);

    private InboxStatements() {}

    private static String filled(String statement) {
        return statement
                .replace("{visible}", "flags & " + HIDDEN + " = 0")
                .replace("{counts}", "flags & " + (HIDDEN | COUNTS) + " = " + COUNTS)
                .replace("{own}", "flags & " + INCOMING + " = 0")
                .replace("{everybody}", "flags & " + EVERYBODY + " <> 0")
                .replace("{most}", Integer.toString(Unread.MOST));
    }
}
