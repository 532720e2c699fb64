package chat.atrium.backend.feature.room;

import chat.atrium.backend.feature.room.aspect.RoomAspects;
import chat.atrium.backend.feature.room.command.Configure;
import chat.atrium.backend.feature.room.command.Destroy;
import chat.atrium.backend.feature.room.command.Owners;
import chat.atrium.backend.feature.room.command.StaffFields;
import chat.atrium.backend.feature.room.state.Refusal;
import chat.atrium.backend.feature.room.state.RoomCommand;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.backend.port.IqHandler;
import chat.atrium.protocol.form.Form;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.xep.muc.OwnerQuery;
import jakarta.inject.Singleton;
import java.util.Set;

/** Configures and destroys rooms (XEP-0045 §10.1, §10.2, §10.9). */
@Singleton
final class OwnerIqHandler implements IqHandler {

    private final RoomHomes rooms;

    OwnerIqHandler(RoomHomes rooms) {
        this.rooms = rooms;
    }

    @Override
    public Set<Key> keys() {
        return Set.of(
                new Key(Target.ROOM, Iq.Type.GET, OwnerQuery.NAME), new Key(Target.ROOM, Iq.Type.SET, OwnerQuery.NAME));
    }

    @Override
    public Pace pace() {
        return Pace.IN_ORDER;
    }

    @Override
    public Iq handle(IqRequest request) {
        RoomHome home = rooms.here(request.addressee().jid().bare());
        BareJid owner = request.sender().bare();
        Iq iq = request.iq();
        if (iq.type() == Iq.Type.GET) {
            RoomState room = home.find().orElseThrow(Refusal.NO_SUCH_ROOM::asException);
            Owners.require(room, owner);
            Form form = room.config().toForm(Form.Type.FORM, RoomAspects.options());
            return iq.toResult(OwnerQuery.of(StaffFields.shown(form, room)).toElement());
        }
        var _ = home.apply(command(owner, OwnerQuery.read(iq.request())));
        return iq.toResult();
    }

    private static RoomCommand command(BareJid owner, OwnerQuery query) {
        return query.destroy() != null
                ? new Destroy(owner, query.destroy())
                : new Configure(owner, query.findForm().orElseThrow(Refusal.FORM_MALFORMED::asException));
    }
}
