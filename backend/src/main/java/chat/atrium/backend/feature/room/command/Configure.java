package chat.atrium.backend.feature.room.command;

import chat.atrium.backend.feature.room.aspect.AnonymityAspect;
import chat.atrium.backend.feature.room.aspect.MembersAspect;
import chat.atrium.backend.feature.room.aspect.PasswordAspect;
import chat.atrium.backend.feature.room.aspect.RoomAspects;
import chat.atrium.backend.feature.room.state.Association;
import chat.atrium.backend.feature.room.state.Occupant;
import chat.atrium.backend.feature.room.state.Refusal;
import chat.atrium.backend.feature.room.state.RoomCommand;
import chat.atrium.backend.feature.room.state.RoomConfig;
import chat.atrium.backend.feature.room.state.RoomOutcome;
import chat.atrium.backend.feature.room.state.RoomRow;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.protocol.form.Form;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.StanzaHeader;
import chat.atrium.protocol.xep.muc.Affiliation;
import chat.atrium.protocol.xep.muc.Destruction;
import chat.atrium.protocol.xep.muc.OwnerQuery;
import chat.atrium.protocol.xep.muc.StatusCode;
import chat.atrium.protocol.xep.muc.UserInfo;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An owner has filled in the form: the room opens, or is another from now on (XEP-0045 §10.1, §10.2). */
public record Configure(BareJid owner, Form form) implements RoomCommand {

    @Override
    public RoomOutcome apply(RoomState room) {
        Owners.require(room, owner);
        return switch (form.type()) {
            case SUBMIT -> submit(room);
            // §10.1.3: nobody wants the room; §10.2: nobody wants another configuration.
            case CANCEL -> room.isLocked() ? new Destroy(owner, Destruction.PLAIN).apply(room) : RoomOutcome.of(room);
            case FORM, RESULT -> throw Refusal.FORM_MALFORMED.asException();
        };
    }

    private RoomOutcome submit(RoomState room) {
        if (!form.fields().isEmpty()
                && form.findFormType().filter(OwnerQuery.CONFIGURATION::equals).isEmpty()) {
            throw Refusal.FORM_MALFORMED.asException();
        }
        RoomConfig config = room.config().filled(form, RoomAspects.options());
        if (!PasswordAspect.isAcceptable(config)) {
            throw Refusal.CONFIGURATION_NOT_ACCEPTABLE.asException();
        }
        RoomOutcome.Builder outcome = RoomOutcome.from(room).change(room.with(config));
        StaffFields.fill(outcome, form, owner);
        if (room.isLocked()) {
            return outcome.store(new RoomRow.Opened()).build();
        }
        if (config.equals(room.config())) {
            return outcome.build();
        }
        outcome.store(new RoomRow.Configured(config));
        announce(outcome, room.config());
        if (config.get(MembersAspect.MEMBERS_ONLY) && !room.config().get(MembersAspect.MEMBERS_ONLY)) {
            close(outcome);
        }
        return outcome.build();
    }

    /** §10.2.1. */
    private static void announce(RoomOutcome.Builder outcome, RoomConfig before) {
        RoomState room = outcome.state();
        Set<StatusCode> codes = EnumSet.of(StatusCode.CONFIGURATION_CHANGED);
        AnonymityAspect.findNews(before, room.config()).ifPresent(codes::add);
        Message news = new Message(
                StanzaHeader.empty().withFrom(room.jid()),
                Message.Type.GROUPCHAT,
                List.of(UserInfo.of(codes).toElement()));
        outcome.tell(news, room.occupants().sessions());
    }

    /** §10.2: the room is for members only now; who is none has to go, and is no member by having joined either. */
    private static void close(RoomOutcome.Builder outcome) {
        for (Occupant occupant : List.copyOf(outcome.state().occupants().all())) {
            if (!occupant.affiliation().isAtLeast(Affiliation.MEMBER)) {
                Removal.because(StatusCode.MEMBERS_ONLY).of(occupant, outcome);
            }
        }
        for (Map.Entry<BareJid, Association> entry :
                new ArrayList<>(outcome.state().associations().entrySet())) {
            Association association = entry.getValue();
            if (association.isMember() && !association.affiliation().isAtLeast(Affiliation.MEMBER)) {
                Membership.change(outcome, entry.getKey(), Association.NONE);
            }
        }
    }
}
