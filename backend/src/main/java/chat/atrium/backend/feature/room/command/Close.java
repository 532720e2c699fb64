package chat.atrium.backend.feature.room.command;

import chat.atrium.backend.feature.room.state.Occupant;
import chat.atrium.backend.feature.room.state.Occupants;
import chat.atrium.backend.feature.room.state.RoomCommand;
import chat.atrium.backend.feature.room.state.RoomOutcome;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.xep.muc.Item;
import chat.atrium.protocol.xep.muc.Role;
import chat.atrium.protocol.xep.muc.StatusCode;
import java.util.Set;

/** The service stops: each occupant learns that it is no longer in the room (XEP-0045 §11.2). */
public record Close() implements RoomCommand {

    @Override
    public RoomOutcome apply(RoomState room) {
        RoomOutcome.Builder outcome = RoomOutcome.from(room);
        for (Occupant occupant : room.occupants().all()) {
            Item item = Item.of(occupant.affiliation(), Role.NONE);
            Appearance.gone(occupant, Presence.of(Presence.Type.UNAVAILABLE), item)
                    .with(Set.of(StatusCode.SHUTDOWN))
                    .toSelf(outcome, occupant.recipients());
        }
        return outcome.change(room.with(Occupants.NOBODY)).build();
    }
}
