package chat.atrium.backend.feature.room.command;

import chat.atrium.backend.feature.room.aspect.ModerationAspect;
import chat.atrium.backend.feature.room.aspect.RoomAspects;
import chat.atrium.backend.feature.room.aspect.SubjectAspect;
import chat.atrium.backend.feature.room.state.Association;
import chat.atrium.backend.feature.room.state.Occupant;
import chat.atrium.backend.feature.room.state.Refusal;
import chat.atrium.backend.feature.room.state.RoomCommand;
import chat.atrium.backend.feature.room.state.RoomOutcome;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.backend.feature.room.state.Said;
import chat.atrium.backend.feature.room.state.Subject;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.xep.muc.Item;
import chat.atrium.protocol.xep.muc.Nickname;
import chat.atrium.protocol.xep.muc.Role;
import chat.atrium.protocol.xep.occupantid.OccupantId;
import chat.atrium.protocol.xml.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Somebody says something to all, or sets the subject (XEP-0045 §7.4, §8.1). Nobody hears it before {@link Hear}.
 *
 * @param delivered true for sessions that get what members get, and so speak as members do, without being there
 */
public record Speak(FullJid session, Message message, boolean delivered) implements RoomCommand {

    /** Who speaks, present or not. */
    private record Speaker(Nickname nickname, Item item, OccupantId id) {

        private static Speaker of(Occupant occupant) {
            return new Speaker(occupant.nickname(), occupant.item(), occupant.id());
        }

        private Role role() {
            return Optional.ofNullable(item.role()).orElse(Role.NONE);
        }
    }

    @Override
    public RoomOutcome apply(RoomState room) {
        Speaker speaker = room.occupants()
                .find(session)
                .map(Speaker::of)
                .or(() -> findMember(room))
                .orElseThrow(() -> Refusal.NOT_IN_ROOM.by(room.jid()));
        if (room.isLocked()) {
            throw Refusal.NO_SUCH_ROOM.by(room.jid());
        }
        if (Subject.isChangedBy(message)) {
            if (!SubjectAspect.mayChange(room, speaker.role())) {
                throw Refusal.SUBJECT_RESTRICTED.by(room.jid());
            }
        } else if (!speaker.role().isAtLeast(Role.PARTICIPANT)) {
            throw Refusal.NO_VOICE.by(room.jid());
        }
        Said said = new Said(stamped(room, speaker), message, session, speaker.nickname(), speaker.item());
        return RoomOutcome.from(room).say(said).build();
    }

    private Optional<Speaker> findMember(RoomState room) {
        BareJid account = session.bare();
        Association association = room.association(account);
        Nickname nickname = association.nickname();
        boolean mayBeAbsent = delivered && association.isMember() || association.subscribed();
        if (!mayBeAbsent || nickname == null) {
            return Optional.empty();
        }
        Role role = ModerationAspect.entryRole(room, association.affiliation());
        Item item = Item.of(association.affiliation(), role).withJid(session);
        return Optional.of(new Speaker(nickname, item, room.ids().of(account)));
    }

    private Message stamped(RoomState room, Speaker speaker) {
        List<Element> payloads = new ArrayList<>(message.payloads().size() + 2);
        for (Element payload : message.payloads()) {
            if (!RoomAspects.isOurs(room.jid(), payload)) {
                payloads.add(payload);
            }
        }
        payloads.addAll(RoomAspects.marks(speaker.id()));
        return new Message(
                message.header().withFrom(room.address(speaker.nickname())).withTo(null),
                Message.Type.GROUPCHAT,
                payloads);
    }
}
