package chat.atrium.backend.feature.room;

import chat.atrium.backend.feature.room.command.Decline;
import chat.atrium.backend.feature.room.command.Invite;
import chat.atrium.backend.feature.room.command.Speak;
import chat.atrium.backend.feature.room.command.VoiceRequest;
import chat.atrium.backend.feature.room.command.Whisper;
import chat.atrium.backend.feature.room.state.Refusal;
import chat.atrium.backend.feature.room.state.RoomCommand;
import chat.atrium.backend.port.Envelope;
import chat.atrium.backend.port.MemberSessions;
import chat.atrium.protocol.form.Form;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.xep.muc.Mediated;
import chat.atrium.protocol.xep.muc.UserInfo;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A message for a room or one of its occupants (XEP-0045 §7.4, §7.5, §14.2). */
@Singleton
final class IncomingMessage {

    private static final CompletionStage<Void> DONE = CompletableFuture.completedStage(null);

    private final MemberSessions members;

    IncomingMessage(MemberSessions members) {
        this.members = members;
    }

    CompletionStage<Void> receive(RoomHome home, Envelope envelope, Message message) {
        boolean exists = home.find().isPresent();
        if (message.isError()) {
            return exists && envelope.sender().jid() instanceof FullJid session
                    ? bounced(home, envelope, session, message)
                    : DONE;
        }
        if (!exists) {
            throw Refusal.NO_SUCH_ROOM.by(home.jid());
        }
        if (!(envelope.sender().jid() instanceof FullJid session)) {
            throw Refusal.NOT_IN_ROOM.by(home.jid());
        }
        return envelope.addressee().jid() instanceof FullJid occupant
                ? home.order()
                        .behindAll(session, () -> home.apply(new Whisper(session, Nicknames.of(occupant), message)))
                : toRoom(home, session, message);
    }

    private CompletionStage<Void> bounced(RoomHome home, Envelope envelope, FullJid session, Message message) {
        if (Ghosts.isGone(message)) {
            return home.apply(Ghosts.removal(session));
        }
        boolean inside =
                home.find().filter(room -> room.occupants().holds(session)).isPresent();
        return inside && envelope.addressee().jid() instanceof FullJid occupant
                ? home.apply(new Whisper(session, Nicknames.of(occupant), message))
                : DONE;
    }

    private CompletionStage<Void> toRoom(RoomHome home, FullJid session, Message message) {
        return switch (message.type()) {
            case GROUPCHAT -> {
                boolean delivered = members.of(session.bare()).contains(session);
                yield home.apply(new Speak(session, message, delivered));
            }
            case NORMAL, CHAT, HEADLINE ->
                home.order().behindAll(session, () -> home.apply(command(home, session, message)));
            case ERROR -> DONE;
        };
    }

    /** What people ask of a room by message: to invite, to decline, to have a voice (§7.8.2, §7.13). */
    private static RoomCommand command(RoomHome home, FullJid session, Message message) {
        String id = message.findId().orElse(null);
        List<Mediated> mediated = UserInfo.find(message).map(UserInfo::mediated).orElse(List.of());
        if (mediated.isEmpty()) {
            return message.find(Form.NAMESPACE, Form.NAME.local())
                    .map(Form::read)
                    .filter(form -> form.findFormType()
                            .filter(VoiceRequest.FORM_TYPE::equals)
                            .isPresent())
                    .<RoomCommand>map(form -> new VoiceRequest(session, form))
                    .orElseThrow(() -> Refusal.NOT_GROUPCHAT.by(home.jid()));
        }
        return switch (mediated.getFirst().kind()) {
            case INVITE ->
                new Invite(
                        session,
                        id,
                        mediated.stream()
                                .filter(each -> each.kind() == Mediated.Kind.INVITE)
                                .toList());
            case DECLINE -> new Decline(session, id, mediated.getFirst());
        };
    }
}
