package chat.atrium.backend.feature.room.command;

import chat.atrium.backend.feature.room.state.Occupant;
import chat.atrium.backend.feature.room.state.Refusal;
import chat.atrium.backend.feature.room.state.RoomOutcome;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.xep.muc.Affiliation;
import chat.atrium.protocol.xep.muc.Item;
import chat.atrium.protocol.xep.muc.Nickname;
import chat.atrium.protocol.xep.muc.Role;
import chat.atrium.protocol.xep.muc.StatusCode;
import org.jspecify.annotations.Nullable;

/**
 * Gives an occupant another role: kick, voice, moderation (XEP-0045 §8.2 to §8.4, §9.6, §9.7).
 *
 * @param reason for people
 */
record RoleChange(
        Jid actor, Nickname nickname, Role role, @Nullable String reason) {

    void in(RoomOutcome.Builder outcome) {
        RoomState room = outcome.state();
        Standing standing = Standing.of(room, actor);
        if (standing.role() != Role.MODERATOR) {
            throw Refusal.NOT_ENTITLED.asException();
        }
        Occupant occupant = room.occupants().find(nickname).orElseThrow(Refusal.NO_SUCH_OCCUPANT::asException);
        require(standing, occupant);
        if (role == Role.NONE) {
            new Removal(StatusCode.KICKED, Administer.actor(room, actor), reason).of(occupant, outcome);
        } else if (occupant.role() != role) {
            change(outcome, occupant);
        }
    }

    private void require(Standing standing, Occupant occupant) {
        if (occupant.affiliation().compareTo(standing.affiliation()) > 0) {
            // §8.2, §8.4, §9.7
            throw Refusal.STANDS_HIGHER.asException();
        }
        boolean concernsModeration = role == Role.MODERATOR || occupant.role() == Role.MODERATOR && role != Role.NONE;
        if (concernsModeration && !standing.affiliation().isAtLeast(Affiliation.ADMIN)) {
            // §9.6, §9.7
            throw Refusal.NOT_ENTITLED.asException();
        }
        if (role != Role.NONE
                && role != Role.MODERATOR
                && occupant.affiliation().isAtLeast(Affiliation.ADMIN)) {
            // §8.4, §9.7: owners and admins are moderators as long as they are that
            throw Refusal.STANDS_HIGHER.asException();
        }
    }

    private void change(RoomOutcome.Builder outcome, Occupant before) {
        Occupant after = before.as(before.affiliation(), role);
        outcome.change(after);
        Item item = after.item().because(null, reason);
        Appearance.of(after).as(item).announce(outcome);
    }
}
