package chat.atrium.backend.feature.room.command;

import chat.atrium.backend.feature.room.aspect.MembersAspect;
import chat.atrium.backend.feature.room.aspect.RegistrationAspect;
import chat.atrium.backend.feature.room.state.Association;
import chat.atrium.backend.feature.room.state.Occupant;
import chat.atrium.backend.feature.room.state.Refusal;
import chat.atrium.backend.feature.room.state.RoomCommand;
import chat.atrium.backend.feature.room.state.RoomOutcome;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.xep.muc.Affiliation;
import chat.atrium.protocol.xep.muc.Nickname;
import chat.atrium.protocol.xep.muc.Role;
import chat.atrium.protocol.xep.muc.StatusCode;
import org.jspecify.annotations.Nullable;

/**
 * An account becomes a member with a nickname of its own, gets another one, or is no member any more (XEP-0045 §7.10,
 * XEP-0077 §3.2).
 *
 * @param nickname absent to go
 */
public record Register(BareJid account, @Nullable Nickname nickname) implements RoomCommand {

    @Override
    public RoomOutcome apply(RoomState room) {
        Association before = room.association(account);
        if (before.affiliation() == Affiliation.OUTCAST) {
            throw Refusal.REGISTRATION_RESTRICTED.asException();
        }
        RoomOutcome.Builder outcome = RoomOutcome.from(room);
        if (nickname == null) {
            return remove(outcome, before).build();
        }
        boolean isMember = before.affiliation().isAtLeast(Affiliation.MEMBER);
        if (!isMember && !RegistrationAspect.isOpen(room)) {
            throw Refusal.REGISTRATION_RESTRICTED.asException();
        }
        Membership.requireFree(room, nickname, account);
        if (before.isNothing() && room.associations().size() >= room.limits().associations()) {
            throw Refusal.TOO_MANY.asException();
        }
        Association registered = (isMember ? before : before.with(Affiliation.MEMBER)).named(nickname);
        Membership.change(outcome, account, registered);
        show(outcome, registered.affiliation());
        return outcome.build();
    }

    /** Owners and admins give up their name only: what they may do is not theirs to give up here. */
    private RoomOutcome.Builder remove(RoomOutcome.Builder outcome, Association before) {
        if (before.affiliation().isAtLeast(Affiliation.ADMIN)) {
            Membership.change(outcome, account, before.named(null));
            return outcome;
        }
        if (before.isNothing()) {
            return outcome;
        }
        Membership.change(outcome, account, Association.NONE);
        boolean closed = outcome.state().config().get(MembersAspect.MEMBERS_ONLY);
        if (!closed) {
            show(outcome, Affiliation.NONE);
            return outcome;
        }
        for (Occupant occupant : outcome.state().occupants().of(account).toList()) {
            Removal.because(StatusCode.AFFILIATION_LOST).of(occupant, outcome);
        }
        return outcome;
    }

    private void show(RoomOutcome.Builder outcome, Affiliation affiliation) {
        for (Occupant occupant : outcome.state().occupants().of(account).toList()) {
            if (occupant.affiliation() != affiliation) {
                Role role = occupant.role().isAtLeast(Role.PARTICIPANT) ? occupant.role() : Role.PARTICIPANT;
                Occupant after = occupant.as(affiliation, affiliation == Affiliation.NONE ? occupant.role() : role);
                outcome.change(after);
                Appearance.of(after).announce(outcome);
            }
        }
    }
}
