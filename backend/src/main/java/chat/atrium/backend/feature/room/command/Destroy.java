package chat.atrium.backend.feature.room.command;

import chat.atrium.backend.feature.room.state.Occupant;
import chat.atrium.backend.feature.room.state.Occupants;
import chat.atrium.backend.feature.room.state.RoomCommand;
import chat.atrium.backend.feature.room.state.RoomOutcome;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.xep.muc.Affiliation;
import chat.atrium.protocol.xep.muc.Destruction;
import chat.atrium.protocol.xep.muc.Item;
import chat.atrium.protocol.xep.muc.Role;

/** An owner ends the room; each occupant hears only of itself (XEP-0045 §10.9). */
public record Destroy(BareJid owner, Destruction end) implements RoomCommand {

    @Override
    public RoomOutcome apply(RoomState room) {
        Owners.require(room, owner);
        RoomOutcome.Builder outcome = RoomOutcome.from(room);
        for (Occupant occupant : room.occupants().all()) {
            Presence gone = Presence.of(Presence.Type.UNAVAILABLE);
            Appearance.gone(occupant, gone, Item.of(Affiliation.NONE, Role.NONE))
                    .destroyed(end)
                    .toSelf(outcome, occupant.recipients());
        }
        return outcome.change(room.with(Occupants.NOBODY))
                .end(RoomOutcome.Fate.DESTROYED)
                .build();
    }
}
