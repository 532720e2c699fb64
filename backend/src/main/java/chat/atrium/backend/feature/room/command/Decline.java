package chat.atrium.backend.feature.room.command;

import chat.atrium.backend.feature.room.state.Occupant;
import chat.atrium.backend.feature.room.state.RoomCommand;
import chat.atrium.backend.feature.room.state.RoomOutcome;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.jid.InvalidJidException;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.StanzaHeader;
import chat.atrium.protocol.xep.muc.Mediated;
import chat.atrium.protocol.xep.muc.Nickname;
import chat.atrium.protocol.xep.muc.UserInfo;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody does not want to come (XEP-0045 §7.8.2). Passed on only to people of the room: through a room nobody writes
 * to strangers.
 */
public record Decline(FullJid session, @Nullable String id, Mediated refusal) implements RoomCommand {

    @Override
    public RoomOutcome apply(RoomState room) {
        RoomOutcome.Builder outcome = RoomOutcome.from(room);
        Jid to = refusal.to();
        if (to != null) {
            findInviter(room, to)
                    .ifPresent(inviter -> outcome.send(new Message(
                            StanzaHeader.empty()
                                    .withFrom(room.jid())
                                    .withTo(inviter)
                                    .withId(id),
                            Message.Type.NORMAL,
                            List.of(UserInfo.of(refusal.from(session.bare()), null)
                                    .toElement()))));
        }
        return outcome.build();
    }

    /** By the address in the room or the real one, as the invitation has named it. */
    private static Optional<Jid> findInviter(RoomState room, Jid named) {
        if (named instanceof FullJid occupant && named.bare().equals(room.jid())) {
            return findNickname(occupant)
                    .flatMap(nickname -> room.occupants().find(nickname))
                    .map(Occupant::account);
        }
        boolean known = room.association(named.bare()).isMember()
                || room.occupants().of(named.bare()).findAny().isPresent();
        return known ? Optional.of(named) : Optional.empty();
    }

    private static Optional<Nickname> findNickname(FullJid occupant) {
        try {
            return Optional.of(Nickname.of(occupant.resource()));
        } catch (InvalidJidException e) {
            return Optional.empty();
        }
    }
}
