package chat.atrium.backend.feature.room.command;

import chat.atrium.backend.feature.room.state.Association;
import chat.atrium.backend.feature.room.state.Refusal;
import chat.atrium.backend.feature.room.state.RoomCommand;
import chat.atrium.backend.feature.room.state.RoomOutcome;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.xep.muc.Affiliation;

/** An account is no member any more; only the last owner has to stay. */
public record EndMembership(BareJid account) implements RoomCommand {

    @Override
    public RoomOutcome apply(RoomState room) {
        Association before = room.association(account);
        if (before.affiliation() == Affiliation.OUTCAST || before.isNothing()) {
            return RoomOutcome.of(room);
        }
        if (before.affiliation() == Affiliation.OWNER && owners(room) == 1) {
            throw Refusal.LAST_OWNER.asException();
        }
        RoomOutcome.Builder outcome = RoomOutcome.from(room);
        AffiliationChange.demote(outcome, account);
        return outcome.build();
    }

    private static long owners(RoomState room) {
        return room.associations().values().stream()
                .filter(association -> association.affiliation() == Affiliation.OWNER)
                .count();
    }
}
