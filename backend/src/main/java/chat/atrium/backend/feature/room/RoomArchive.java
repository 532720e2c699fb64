package chat.atrium.backend.feature.room;

import chat.atrium.backend.archive.Archive;
import chat.atrium.backend.archive.Archive.Remarks;
import chat.atrium.backend.archive.ArchiveId;
import chat.atrium.backend.archive.ArchiveRepository;
import chat.atrium.backend.archive.ArchiveRepository.Entry;
import chat.atrium.backend.archive.ArchiveSlice;
import chat.atrium.backend.archive.Kept;
import chat.atrium.backend.feature.archive.Content;
import chat.atrium.backend.feature.room.aspect.HistoryAspect;
import chat.atrium.backend.feature.room.state.History;
import chat.atrium.backend.feature.room.state.RoomLimits;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.backend.feature.room.state.Said;
import chat.atrium.backend.feature.room.state.Subject;
import chat.atrium.backend.port.ArchiveRow.Flag;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.xep.hints.Hint;
import chat.atrium.protocol.xep.inbox.Counting;
import chat.atrium.protocol.xep.mention.Mentions;
import chat.atrium.protocol.xep.muc.UserInfo;
import chat.atrium.protocol.xep.stanzaid.StanzaId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a room keeps (XEP-0313 §5.1.2): each message once, as everybody has got it, with its author's real address
 * inside, which not every reader may see.
 */
final class RoomArchive {

    private RoomArchive() {}

    static boolean isKept(Message message) {
        if (Hint.NO_STORE.isIn(message)) {
            return false;
        }
        return Subject.isChangedBy(message) || Hint.STORE.isIn(message) || Content.isWorthKeeping(message);
    }

    static Kept keep(Archive archive, RoomState room, Said said, Instant now) {
        Message row = said.message().with(UserInfo.of(said.item(), Set.of()).toElement());
        return archive.keep(
                row,
                said.original(),
                said.account(),
                said.account().at(said.nickname().resource()),
                remarks(room, said.message()),
                now);
    }

    /** Calls are remembered for members only ({@code docs/xep-inbox.md} §7). */
    private static Remarks remarks(RoomState room, Message message) {
        Set<Flag> flags = EnumSet.of(Flag.GROUPCHAT);
        if (!Counting.counts(message)) {
            return new Remarks(flags, Set.of());
        }
        flags.add(Flag.COUNTS);
        Mentions mentions = Mentions.in(message);
        if (mentions.everybody()) {
            flags.add(Flag.EVERYBODY);
        }
        return new Remarks(flags, mentions.callsSomebody() ? members(room, mentions) : Set.of());
    }

    private static Set<BareJid> members(RoomState room, Mentions mentions) {
        Set<BareJid> called = new LinkedHashSet<>();
        room.associations().forEach((account, association) -> {
            if (association.isMember()
                    && mentions.names(account, room.ids().of(account).id())) {
                called.add(account);
            }
        });
        return called;
    }

    /** The message of a row, as somebody may see it who must not learn real addresses. */
    static Message withoutJid(Message row) {
        return row.without(payload -> payload.is(UserInfo.NAMESPACE, "x"));
    }

    /** The last messages of the archive. */
    static History history(ArchiveRepository messages, StoredRoom room, RoomLimits limits) {
        int length = HistoryAspect.length(room.config(), limits);
        ArchiveSlice last = new ArchiveSlice(0, Long.MAX_VALUE, null, null, List.of(), List.of(), true, true, length);
        List<Entry> rows = length == 0 ? List.of() : messages.read(room.number(), last);
        return new History(rows.stream()
                .filter(row -> !Subject.isChangedBy(row.message()))
                .map(row -> new History.Entry(heard(row), ArchiveId.time(row.id())))
                .toList());
    }

    /** The message of a row, as everybody in the room has heard it. */
    static Message heard(Entry row) {
        Message message = withoutJid(row.message());
        BareJid room = message.findFrom().orElseThrow().bare();
        return message.with(new StanzaId(ArchiveId.text(row.id()), room).toElement());
    }
}
