package chat.atrium.backend.feature.room.command;

import chat.atrium.backend.feature.room.aspect.MembersAspect;
import chat.atrium.backend.feature.room.aspect.ModerationAspect;
import chat.atrium.backend.feature.room.state.Association;
import chat.atrium.backend.feature.room.state.Occupant;
import chat.atrium.backend.feature.room.state.Refusal;
import chat.atrium.backend.feature.room.state.RoomOutcome;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.xep.muc.Affiliation;
import chat.atrium.protocol.xep.muc.Nickname;
import chat.atrium.protocol.xep.muc.Role;
import chat.atrium.protocol.xep.muc.StatusCode;
import org.jspecify.annotations.Nullable;

/**
 * Makes an account something else to the room: ban, membership, administration, ownership (XEP-0045 §9, §10).
 *
 * @param reserved the nickname that the account has from now on (§9.3)
 * @param reason for people
 */
record AffiliationChange(
        Jid actor,
        BareJid account,
        Affiliation affiliation,
        @Nullable Nickname reserved,
        @Nullable String reason) {

    /** An account gives up what it is to the room. */
    static void demote(RoomOutcome.Builder outcome, BareJid account) {
        Affiliation before = outcome.state().affiliation(account);
        Membership.change(outcome, account, Association.NONE);
        AffiliationChange change = new AffiliationChange(account, account, Affiliation.NONE, null, null);
        for (Occupant occupant : outcome.state().occupants().of(account).toList()) {
            change.apply(outcome, occupant, before);
        }
    }

    void in(RoomOutcome.Builder outcome) {
        RoomState room = outcome.state();
        Association before = room.association(account);
        require(room, before.affiliation());
        Association after = before.with(affiliation);
        if (reserved != null && after.affiliation().isAtLeast(Affiliation.MEMBER)) {
            Membership.requireFree(room, reserved, account);
            after = after.named(reserved);
        }
        if (after.equals(before)) {
            return;
        }
        if (!after.isNothing()
                && before.isNothing()
                && room.associations().size() >= room.limits().associations()) {
            throw Refusal.TOO_MANY.asException();
        }
        Membership.change(outcome, account, after);
        for (Occupant occupant : room.occupants().of(account).toList()) {
            apply(outcome, occupant, before.affiliation());
        }
    }

    private void require(RoomState room, Affiliation before) {
        Affiliation mine = room.affiliation(actor.bare());
        if (!mine.isAtLeast(Affiliation.ADMIN)) {
            throw Refusal.NOT_ENTITLED.asException();
        }
        if (affiliation == Affiliation.OUTCAST && actor.bare().equals(account)) {
            throw Refusal.AGAINST_ONESELF.asException();
        }
        if (mine == Affiliation.OWNER) {
            return;
        }
        if (affiliation.isAtLeast(Affiliation.ADMIN)) {
            // §10.3, §10.6
            throw Refusal.NOT_ENTITLED.asException();
        }
        if (before.isAtLeast(Affiliation.ADMIN) && !actor.bare().equals(account)) {
            // §9.1, §5.2.2: only owners act against admins and owners
            throw Refusal.STANDS_HIGHER.asException();
        }
    }

    private void apply(RoomOutcome.Builder outcome, Occupant occupant, Affiliation before) {
        RoomState room = outcome.state();
        if (affiliation == Affiliation.OUTCAST) {
            new Removal(StatusCode.BANNED, Administer.actor(room, actor), reason).of(occupant, outcome);
        } else if (affiliation == Affiliation.NONE && room.config().get(MembersAspect.MEMBERS_ONLY)) {
            // §9.4: one stanza, not two
            new Removal(StatusCode.AFFILIATION_LOST, Administer.actor(room, actor), reason).of(occupant, outcome);
        } else {
            Occupant after = occupant.as(affiliation, role(room, occupant, before));
            outcome.change(after);
            Appearance.of(after).as(after.item().because(null, reason)).announce(outcome);
        }
    }

    /** §5.1.3: who rises gets the role that goes with it; who falls from admin or owner comes in anew. */
    private Role role(RoomState room, Occupant occupant, Affiliation before) {
        Role usual = ModerationAspect.entryRole(room, affiliation);
        if (before.isAtLeast(Affiliation.ADMIN)) {
            return usual;
        }
        return usual.isAtLeast(occupant.role()) ? usual : occupant.role();
    }
}
