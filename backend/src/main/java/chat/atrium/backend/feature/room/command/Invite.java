package chat.atrium.backend.feature.room.command;

import chat.atrium.backend.feature.room.aspect.AnonymityAspect;
import chat.atrium.backend.feature.room.aspect.MembersAspect;
import chat.atrium.backend.feature.room.aspect.PasswordAspect;
import chat.atrium.backend.feature.room.state.Association;
import chat.atrium.backend.feature.room.state.Occupant;
import chat.atrium.backend.feature.room.state.Refusal;
import chat.atrium.backend.feature.room.state.RoomCommand;
import chat.atrium.backend.feature.room.state.RoomOutcome;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.stanza.StanzaHeader;
import chat.atrium.protocol.xep.muc.Affiliation;
import chat.atrium.protocol.xep.muc.Mediated;
import chat.atrium.protocol.xep.muc.UserInfo;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The room asks somebody in for somebody else (XEP-0045 §7.8.2); into a room for members that makes a member.
 *
 * @param id of the message, which the invitation has too
 */
public record Invite(FullJid session, @Nullable String id, List<Mediated> invitations) implements RoomCommand {

    public Invite {
        invitations = List.copyOf(invitations);
    }

    @Override
    public RoomOutcome apply(RoomState room) {
        Jid inviter = inviter(room);
        if (!MembersAspect.mayInvite(room, session)) {
            throw Refusal.INVITATION_RESTRICTED.by(room.jid());
        }
        RoomOutcome.Builder outcome = RoomOutcome.from(room);
        for (Mediated invitation : invitations) {
            Jid invitee = Optional.ofNullable(invitation.to())
                    .orElseThrow(() -> new StanzaException(ErrorCondition.JID_MALFORMED, "whom to invite?"));
            admit(outcome, invitee.bare());
            String password = PasswordAspect.findPassword(room).orElse(null);
            outcome.send(new Message(
                    StanzaHeader.empty().withFrom(room.jid()).withTo(invitee).withId(id),
                    Message.Type.NORMAL,
                    List.of(UserInfo.of(invitation.from(inviter), password).toElement())));
        }
        return outcome.build();
    }

    /** Who invites: by the address in the room where addresses are hidden. */
    private Jid inviter(RoomState room) {
        Optional<Occupant> occupant = room.occupants().find(session);
        if (occupant.isEmpty() && !room.association(session.bare()).isMember()) {
            throw Refusal.NOT_IN_ROOM.by(room.jid());
        }
        return occupant.<Jid>map(Occupant::address)
                .filter(address -> !AnonymityAspect.isNonAnonymous(room.config()))
                .orElse(session.bare());
    }

    private static void admit(RoomOutcome.Builder outcome, BareJid invitee) {
        RoomState room = outcome.state();
        Association association = room.association(invitee);
        if (association.affiliation() == Affiliation.OUTCAST) {
            throw Refusal.STANDS_HIGHER.by(room.jid());
        }
        if (room.config().get(MembersAspect.MEMBERS_ONLY) && association.affiliation() == Affiliation.NONE) {
            if (room.associations().size() >= room.limits().associations()) {
                throw Refusal.TOO_MANY.by(room.jid());
            }
            Membership.change(outcome, invitee, association.with(Affiliation.MEMBER));
        }
    }
}
