package chat.atrium.backend.feature.room.command;

import chat.atrium.backend.feature.room.aspect.Candidate;
import chat.atrium.backend.feature.room.aspect.RoomAspects;
import chat.atrium.backend.feature.room.state.Association;
import chat.atrium.backend.feature.room.state.Refusal;
import chat.atrium.backend.feature.room.state.RoomCommand;
import chat.atrium.backend.feature.room.state.RoomOutcome;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.xep.memberdelivery.MemberJoin;

/** An account becomes a member of a public channel without coming in, or gives itself another name there. */
public record BecomeMember(BareJid account, MemberJoin join) implements RoomCommand {

    @Override
    public RoomOutcome apply(RoomState room) {
        Association before = room.association(account);
        RoomAspects.findRefusal(room, new Candidate(account, join.nickname(), join.password()))
                .filter(refusal -> refusal != Refusal.ROOM_FULL)
                .filter(refusal -> refusal != Refusal.PASSWORD_WRONG || !before.isMember())
                .ifPresent(refusal -> {
                    throw refusal.asException();
                });
        RoomOutcome.Builder outcome = RoomOutcome.from(room);
        if (before.isMember()) {
            Membership.change(outcome, account, before.named(join.nickname()));
            return outcome.build();
        }
        Membership.join(outcome, account, join.nickname());
        if (!outcome.state().association(account).isMember()) {
            throw Refusal.REGISTRATION_RESTRICTED.asException();
        }
        return outcome.build();
    }
}
