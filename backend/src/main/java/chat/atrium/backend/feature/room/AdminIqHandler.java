package chat.atrium.backend.feature.room;

import chat.atrium.backend.feature.room.command.Administer;
import chat.atrium.backend.feature.room.command.Standing;
import chat.atrium.backend.feature.room.state.Refusal;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.backend.port.IqHandler;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.xep.muc.AdminQuery;
import chat.atrium.protocol.xep.muc.Affiliation;
import jakarta.inject.Singleton;
import java.util.Set;

/** Reads and changes the lists of roles and affiliations (XEP-0045 §8, §9, §10). */
@Singleton
final class AdminIqHandler implements IqHandler {

    private final RoomHomes rooms;

    AdminIqHandler(RoomHomes rooms) {
        this.rooms = rooms;
    }

    @Override
    public Set<Key> keys() {
        return Set.of(
                new Key(Target.ROOM, Iq.Type.GET, AdminQuery.NAME), new Key(Target.ROOM, Iq.Type.SET, AdminQuery.NAME));
    }

    @Override
    public Pace pace() {
        return Pace.IN_ORDER;
    }

    @Override
    public Iq handle(IqRequest request) {
        RoomHome home = rooms.here(request.addressee().jid().bare());
        RoomState room = home.find().orElseThrow(Refusal.NO_SUCH_ROOM::asException);
        Jid asker = request.sender().jid();
        if (room.isLocked() && Standing.of(room, asker).affiliation() != Affiliation.OWNER) {
            throw Refusal.NO_SUCH_ROOM.asException();
        }
        Iq iq = request.iq();
        AdminQuery query = AdminQuery.read(iq.request());
        if (iq.type() == Iq.Type.GET) {
            return iq.toResult(RoomLists.of(room, asker, query).toElement());
        }
        var _ = home.apply(new Administer(asker, query.items()));
        return iq.toResult();
    }
}
