package chat.atrium.backend.feature.room.command;

import chat.atrium.backend.feature.room.state.Occupant;
import chat.atrium.backend.feature.room.state.Refusal;
import chat.atrium.backend.feature.room.state.RoomCommand;
import chat.atrium.backend.feature.room.state.RoomOutcome;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.xep.muc.Affiliation;
import chat.atrium.protocol.xep.muc.Item;
import chat.atrium.protocol.xep.muc.Nickname;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes roles and affiliations, all that is asked for or nothing (XEP-0045 §8, §9, §10).
 *
 * @param actor the session that asks
 */
public record Administer(Jid actor, List<Item> items) implements RoomCommand {

    public Administer {
        items = List.copyOf(items);
    }

    @Override
    public RoomOutcome apply(RoomState room) {
        if (items.isEmpty()) {
            throw Refusal.ITEM_MALFORMED.asException();
        }
        RoomOutcome.Builder outcome = RoomOutcome.from(room);
        for (Item item : items) {
            change(outcome, item);
        }
        if (outcome.state().associations().values().stream()
                .noneMatch(association -> association.affiliation() == Affiliation.OWNER)) {
            throw Refusal.LAST_OWNER.asException();
        }
        return outcome.build();
    }

    /** §14.4: either a role or an affiliation. */
    private void change(RoomOutcome.Builder outcome, Item item) {
        Nickname nickname = item.nickname();
        if (item.role() != null && item.affiliation() == null && nickname != null) {
            new RoleChange(actor, nickname, item.role(), item.reason()).in(outcome);
        } else if (item.affiliation() != null && item.role() == null) {
            BareJid account = account(outcome.state(), item);
            Nickname reserved = item.jid() == null ? null : nickname;
            new AffiliationChange(actor, account, item.affiliation(), reserved, item.reason()).in(outcome);
        } else {
            throw Refusal.ITEM_MALFORMED.asException();
        }
    }

    /** Whose affiliation is meant; an occupant may be named instead of an account. */
    private static BareJid account(RoomState room, Item item) {
        if (item.jid() != null) {
            return item.jid().bare();
        }
        if (item.nickname() == null) {
            throw Refusal.ITEM_MALFORMED.asException();
        }
        return room.occupants()
                .find(item.nickname())
                .map(Occupant::account)
                .orElseThrow(Refusal.NO_SUCH_OCCUPANT::asException);
    }

    /** As others are told who has acted: by nickname, or not at all if the actor is not in the room. */
    static Item.@Nullable Actor actor(RoomState room, Jid actor) {
        return room.occupants()
                .find(actor)
                .map(occupant -> new Item.Actor(null, occupant.nickname()))
                .orElse(null);
    }
}
