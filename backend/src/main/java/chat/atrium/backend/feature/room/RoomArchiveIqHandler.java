package chat.atrium.backend.feature.room;

import chat.atrium.backend.archive.ArchiveId;
import chat.atrium.backend.archive.ArchiveReader;
import chat.atrium.backend.archive.ArchiveRepository.Entry;
import chat.atrium.backend.archive.ArchiveSlice;
import chat.atrium.backend.feature.room.aspect.AnonymityAspect;
import chat.atrium.backend.feature.room.aspect.MembersAspect;
import chat.atrium.backend.feature.room.aspect.PasswordAspect;
import chat.atrium.backend.feature.room.state.Refusal;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.backend.port.Fanout;
import chat.atrium.backend.port.FanoutDelivery;
import chat.atrium.backend.port.IqHandler;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.xep.archive.ArchiveFilter;
import chat.atrium.protocol.xep.archive.ArchiveMetadata;
import chat.atrium.protocol.xep.archive.ArchiveQuery;
import chat.atrium.protocol.xep.archive.ArchiveResult;
import chat.atrium.protocol.xep.delay.Delay;
import chat.atrium.protocol.xep.forward.Forwarded;
import chat.atrium.protocol.xep.muc.Affiliation;
import chat.atrium.protocol.xml.Element;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the archive of a room, for whoever may enter it now (XEP-0313 §5.1.2). */
@Singleton
final class RoomArchiveIqHandler implements IqHandler {

    private final RoomHomes rooms;
    private final ArchiveReader reader;
    private final FanoutDelivery inside;

    RoomArchiveIqHandler(RoomHomes rooms, ArchiveReader reader, FanoutDelivery inside) {
        this.rooms = rooms;
        this.reader = reader;
        this.inside = inside;
    }

    @Override
    public Set<Key> keys() {
        return Set.of(
                new Key(Target.ROOM, Iq.Type.GET, ArchiveQuery.NAME),
                new Key(Target.ROOM, Iq.Type.SET, ArchiveQuery.NAME),
                new Key(Target.ROOM, Iq.Type.GET, ArchiveMetadata.NAME));
    }

    @Override
    public Iq handle(IqRequest request) {
        RoomState room = room(request.addressee().jid().bare());
        Jid asker = request.sender().jid();
        if (!mayRead(room, asker)) {
            throw Refusal.ARCHIVE_RESTRICTED.asException();
        }
        Iq iq = request.iq();
        if (iq.type() == Iq.Type.SET) {
            return iq.toResult(answer(room, asker, ArchiveQuery.read(iq.request())));
        }
        return iq.toResult(
                iq.request().name().equals(ArchiveMetadata.NAME)
                        ? reader.metadata(room.number()).toElement()
                        : ArchiveQuery.form(ArchiveFilter.form()));
    }

    /** The room as it is now: asks its home, and waits for it. */
    private RoomState room(BareJid jid) {
        return rooms.post(jid, RoomHome::find)
                .toCompletableFuture()
                .join()
                .filter(room -> !room.isLocked())
                .orElseThrow(Refusal.NO_SUCH_ROOM::asException);
    }

    private static boolean mayRead(RoomState room, Jid asker) {
        Affiliation affiliation = room.affiliation(asker.bare());
        if (affiliation == Affiliation.OUTCAST) {
            return false;
        }
        if (room.config().get(MembersAspect.MEMBERS_ONLY)) {
            return affiliation.isAtLeast(Affiliation.MEMBER);
        }
        return PasswordAspect.findPassword(room).isEmpty()
                || room.association(asker.bare()).isMember()
                || room.occupants().holds(asker);
    }

    private Element answer(RoomState room, Jid asker, ArchiveQuery query) {
        boolean seesJids = AnonymityAspect.showsJidsTo(room, asker);
        ArchiveReader.Answer answer = reader.read(
                room.number(),
                query,
                slice -> scope(room, seesJids, query.filter().with(), slice));
        // By the way of everything else from the room, so that the answer comes behind them (XEP-0313 §3).
        for (Entry entry : answer.entries()) {
            Message message = seesJids ? entry.message() : RoomArchive.withoutJid(entry.message());
            ArchiveResult result = new ArchiveResult(
                    query.queryId(),
                    ArchiveId.text(entry.id()),
                    new Forwarded(Delay.of(room.jid(), ArchiveId.time(entry.id())), message));
            inside.deliver(new Fanout(Stanza.to(result.toMessage(room.jid(), asker), null), List.of(asker)));
        }
        return answer.page().toElement();
    }

    /** Authors are asked for by nickname, or by real address by those who may know it (XEP-0313 §3.1.1). */
    private static ArchiveSlice scope(RoomState room, boolean seesJids, @Nullable Jid with, ArchiveSlice slice) {
        if (with == null || with.equals(room.jid())) {
            return slice.by(null, null);
        }
        if (with instanceof FullJid occupant && with.bare().equals(room.jid())) {
            return slice.by(null, occupant.resource().value());
        }
        if (!seesJids) {
            throw Refusal.ARCHIVE_RESTRICTED.asException();
        }
        return slice.by(with.bare().toString(), null);
    }
}
