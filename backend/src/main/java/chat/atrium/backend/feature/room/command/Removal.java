package chat.atrium.backend.feature.room.command;

import chat.atrium.backend.feature.room.state.Occupant;
import chat.atrium.backend.feature.room.state.RoomOutcome;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.xep.muc.Affiliation;
import chat.atrium.protocol.xep.muc.Item;
import chat.atrium.protocol.xep.muc.Role;
import chat.atrium.protocol.xep.muc.StatusCode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The room takes somebody out, with all sessions (XEP-0045 §8.2, §9.1, §9.4).
 *
 * @param actor who wanted it
 * @param reason for people
 */
record Removal(
        StatusCode code,
        Item.@Nullable Actor actor,
        @Nullable String reason) {

    static Removal because(StatusCode code) {
        return new Removal(code, null, null);
    }

    /** Takes the occupant out, who hears of it first. */
    void of(Occupant occupant, RoomOutcome.Builder outcome) {
        Affiliation affiliation = outcome.state().affiliation(occupant.account());
        Item item = Item.of(affiliation, Role.NONE).withJid(occupant.shown()).because(actor, reason);
        outcome.change(outcome.state().with(outcome.state().occupants().without(occupant)));
        Appearance appearance = Appearance.gone(occupant, Presence.of(Presence.Type.UNAVAILABLE), item)
                .with(Set.of(code));
        appearance.toSelf(outcome, occupant.recipients());
        appearance.toOthers(outcome);
        Leave.vacated(outcome);
    }
}
