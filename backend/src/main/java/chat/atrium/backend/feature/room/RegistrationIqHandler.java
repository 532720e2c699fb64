package chat.atrium.backend.feature.room;

import chat.atrium.backend.feature.room.aspect.DescriptionAspect;
import chat.atrium.backend.feature.room.aspect.RegistrationAspect;
import chat.atrium.backend.feature.room.command.Register;
import chat.atrium.backend.feature.room.state.Association;
import chat.atrium.backend.feature.room.state.Refusal;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.backend.port.IqHandler;
import chat.atrium.protocol.form.Field;
import chat.atrium.protocol.form.FieldType;
import chat.atrium.protocol.form.Form;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.InvalidJidException;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.muc.Affiliation;
import chat.atrium.protocol.xep.muc.Nickname;
import chat.atrium.protocol.xep.muc.RegistrationQuery;
import chat.atrium.protocol.xep.register.RegisterQuery;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets accounts register with a room under a nickname of their own (XEP-0045 §7.10). */
@Singleton
final class RegistrationIqHandler implements IqHandler {

    private final RoomHomes rooms;

    RegistrationIqHandler(RoomHomes rooms) {
        this.rooms = rooms;
    }

    @Override
    public Set<Key> keys() {
        return Set.of(
                new Key(Target.ROOM, Iq.Type.GET, RegisterQuery.NAME),
                new Key(Target.ROOM, Iq.Type.SET, RegisterQuery.NAME));
    }

    @Override
    public Pace pace() {
        return Pace.IN_ORDER;
    }

    @Override
    public Iq handle(IqRequest request) {
        RoomHome home = rooms.here(request.addressee().jid().bare());
        RoomState room = home.find().filter(found -> !found.isLocked()).orElseThrow(Refusal.NO_SUCH_ROOM::asException);
        BareJid account = request.sender().bare();
        Iq iq = request.iq();
        if (iq.type() == Iq.Type.GET) {
            return iq.toResult(answer(room, account).toElement());
        }
        var _ = home.apply(new Register(account, wanted(RegistrationQuery.read(iq.request()))));
        return iq.toResult();
    }

    private static RegistrationQuery answer(RoomState room, BareJid account) {
        Association association = room.association(account);
        Nickname nickname = association.nickname();
        if (association.affiliation().isAtLeast(Affiliation.MEMBER) && nickname != null) {
            return RegistrationQuery.registered(nickname.toString());
        }
        if (association.affiliation() == Affiliation.OUTCAST
                || !association.affiliation().isAtLeast(Affiliation.MEMBER) && !RegistrationAspect.isOpen(room)) {
            throw Refusal.REGISTRATION_RESTRICTED.asException();
        }
        Form form = Form.of(
                Form.Type.FORM,
                RegistrationQuery.FORM_TYPE,
                List.of(Field.of(RegistrationQuery.NICKNAME, FieldType.TEXT_SINGLE, "Nickname")
                        .asRequired()));
        return RegistrationQuery.of(
                new Form(form.type(), "Register with " + DescriptionAspect.name(room), List.of(), form.fields(), null));
    }

    /** The nickname, or nothing for somebody who goes. */
    private static @Nullable Nickname wanted(RegistrationQuery query) {
        if (query.remove()) {
            return null;
        }
        String text = query.findWanted().orElseThrow(Refusal.FORM_MALFORMED::asException);
        try {
            return Nickname.parse(text);
        } catch (InvalidJidException e) {
            throw new StanzaException(ErrorCondition.NOT_ACCEPTABLE, "not a nickname");
        }
    }
}
