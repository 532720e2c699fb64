package chat.atrium.backend.feature.room.command;

import chat.atrium.backend.feature.room.state.RoomCommand;
import chat.atrium.backend.feature.room.state.RoomOutcome;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.protocol.jid.BareJid;

/** An account is no more: whatever it was to the room. Its sessions have ended already. */
public record Forget(BareJid account) implements RoomCommand {

    @Override
    public RoomOutcome apply(RoomState room) {
        RoomOutcome.Builder outcome = RoomOutcome.from(room);
        AffiliationChange.demote(outcome, account);
        return outcome.build();
    }
}
