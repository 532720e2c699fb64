package chat.atrium.backend.feature.room.command;

import chat.atrium.backend.feature.room.aspect.PrivateMessageAspect;
import chat.atrium.backend.feature.room.aspect.RoomAspects;
import chat.atrium.backend.feature.room.state.Occupant;
import chat.atrium.backend.feature.room.state.Refusal;
import chat.atrium.backend.feature.room.state.RoomCommand;
import chat.atrium.backend.feature.room.state.RoomOutcome;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.StanzaError;
import chat.atrium.protocol.xep.muc.Nickname;
import chat.atrium.protocol.xep.muc.UserInfo;
import chat.atrium.protocol.xml.Element;
import java.util.ArrayList;
import java.util.List;

/** A private message from one occupant to another (XEP-0045 §7.5), or the error that answers one. */
public record Whisper(FullJid session, Nickname to, Message message) implements RoomCommand {

    @Override
    public RoomOutcome apply(RoomState room) {
        if (message.type() == Message.Type.GROUPCHAT) {
            throw Refusal.GROUPCHAT_TO_OCCUPANT.by(room.jid());
        }
        Occupant sender = room.occupants().find(session).orElseThrow(() -> Refusal.NOT_IN_ROOM.by(room.jid()));
        if (!message.isError() && !PrivateMessageAspect.maySend(room, sender.role())) {
            throw Refusal.NO_VOICE.by(room.jid());
        }
        Occupant recipient = room.occupants().find(to).orElseThrow(() -> Refusal.NO_SUCH_OCCUPANT.by(room.jid()));
        return RoomOutcome.from(room)
                .tell(stamped(room, sender), recipient.recipients())
                .build();
    }

    private Message stamped(RoomState room, Occupant sender) {
        List<Element> payloads = new ArrayList<>();
        for (Element payload : message.payloads()) {
            if (!RoomAspects.isOurs(room.jid(), payload)) {
                payloads.add(payload);
            }
        }
        payloads.add(UserInfo.mark().toElement());
        payloads.addAll(RoomAspects.marks(sender.id()));
        return new Message(
                message.header().withFrom(sender.address()).withTo(null),
                message.type(),
                payloads,
                message.findError().map(StanzaError::withoutBy).orElse(null));
    }
}
