package chat.atrium.backend.feature.room.command;

import chat.atrium.backend.feature.room.state.Occupant;
import chat.atrium.backend.feature.room.state.Refusal;
import chat.atrium.backend.feature.room.state.RoomCommand;
import chat.atrium.backend.feature.room.state.RoomOutcome;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.protocol.form.Field;
import chat.atrium.protocol.form.FieldType;
import chat.atrium.protocol.form.Form;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.jid.InvalidJidException;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.StanzaHeader;
import chat.atrium.protocol.xep.muc.Nickname;
import chat.atrium.protocol.xep.muc.Role;
import java.util.List;
import java.util.Optional;

/** A visitor wants to speak: the moderators get a form (XEP-0045 §7.13, §8.6). They answer with it: it is granted. */
public record VoiceRequest(FullJid session, Form form) implements RoomCommand {

    /** The kind of form. */
    public static final String FORM_TYPE = "http://jabber.org/protocol/muc#request";

    private static final String ROLE = "muc#role";
    private static final String JID = "muc#jid";
    private static final String NICKNAME = "muc#roomnick";
    private static final String ALLOW = "muc#request_allow";

    @Override
    public RoomOutcome apply(RoomState room) {
        Occupant occupant = room.occupants().find(session).orElseThrow(() -> Refusal.NOT_IN_ROOM.by(room.jid()));
        return form.find(ALLOW).isPresent() ? answered(room) : requested(room, occupant);
    }

    private RoomOutcome requested(RoomState room, Occupant visitor) {
        boolean wantsVoice =
                form.findValue(ROLE).filter(Role.PARTICIPANT.wireName()::equals).isPresent();
        if (!wantsVoice) {
            throw Refusal.FORM_MALFORMED.by(room.jid());
        }
        if (visitor.role() != Role.VISITOR) {
            return RoomOutcome.of(room);
        }
        List<FullJid> moderators = room.occupants().all().stream()
                .filter(occupant -> occupant.role() == Role.MODERATOR)
                .flatMap(occupant -> occupant.recipients().stream())
                .toList();
        Message question = new Message(
                StanzaHeader.empty().withFrom(room.jid()),
                Message.Type.NORMAL,
                List.of(question(visitor).toElement()));
        return RoomOutcome.from(room).tell(question, moderators).build();
    }

    private Form question(Occupant visitor) {
        Form fields = Form.of(
                Form.Type.FORM,
                FORM_TYPE,
                List.of(
                        Field.of(ROLE, FieldType.LIST_SINGLE, "Requested role")
                                .withValues(Role.PARTICIPANT.wireName())
                                .withOptions(List.of(new Field.Option("Participant", Role.PARTICIPANT.wireName()))),
                        Field.of(JID, FieldType.JID_SINGLE, "User").withValues(session.toString()),
                        Field.of(NICKNAME, FieldType.TEXT_SINGLE, "Nickname")
                                .withValues(visitor.nickname().toString()),
                        Field.of(ALLOW, FieldType.BOOLEAN, "Grant voice to this person?")
                                .withValues("0")));
        return new Form(
                fields.type(),
                "Voice request",
                List.of("To let this person speak, tick the box and submit the form."),
                fields.fields(),
                null);
    }

    private RoomOutcome answered(RoomState room) {
        RoomOutcome.Builder outcome = RoomOutcome.from(room);
        if (form.find(ALLOW).filter(Field::isTrue).isPresent()) {
            Nickname visitor = findVisitor(room).orElseThrow(() -> Refusal.NO_SUCH_OCCUPANT.by(room.jid()));
            new RoleChange(session, visitor, Role.PARTICIPANT, null).in(outcome);
        }
        return outcome.build();
    }

    private Optional<Nickname> findVisitor(RoomState room) {
        try {
            return form.findValue(NICKNAME)
                    .map(Nickname::parse)
                    .filter(nickname -> room.occupants().find(nickname).isPresent());
        } catch (InvalidJidException e) {
            return Optional.empty();
        }
    }
}
