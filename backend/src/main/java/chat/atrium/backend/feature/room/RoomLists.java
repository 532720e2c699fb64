package chat.atrium.backend.feature.room;

import chat.atrium.backend.feature.room.aspect.MembersAspect;
import chat.atrium.backend.feature.room.command.Standing;
import chat.atrium.backend.feature.room.state.Refusal;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.xep.muc.AdminQuery;
import chat.atrium.protocol.xep.muc.Affiliation;
import chat.atrium.protocol.xep.muc.Item;
import chat.atrium.protocol.xep.muc.Role;
import java.util.List;

/** The lists of a room, for those who may see them (XEP-0045 §8.5, §9.2, §9.5, §9.8, §10.5, §10.8). */
final class RoomLists {

    private RoomLists() {}

    static AdminQuery of(RoomState room, Jid asker, AdminQuery query) {
        if (query.items().size() != 1) {
            throw Refusal.ITEM_MALFORMED.asException();
        }
        Item wanted = query.items().getFirst();
        if (wanted.affiliation() != null && wanted.role() == null) {
            return new AdminQuery(affiliated(room, asker, wanted.affiliation()));
        }
        if (wanted.role() != null && wanted.affiliation() == null && wanted.role() != Role.NONE) {
            return new AdminQuery(inRole(room, asker, wanted.role()));
        }
        throw Refusal.ITEM_MALFORMED.asException();
    }

    private static List<Item> affiliated(RoomState room, Jid asker, Affiliation affiliation) {
        Affiliation mine = Standing.of(room, asker).affiliation();
        boolean entitled = switch (affiliation) {
            case OUTCAST -> mine.isAtLeast(Affiliation.ADMIN);
            case NONE -> throw Refusal.ITEM_MALFORMED.asException();
            case MEMBER -> mine.isAtLeast(Affiliation.ADMIN) || MembersAspect.mayListMembers(room, asker);
            case ADMIN, OWNER -> mine == Affiliation.OWNER || MembersAspect.mayListMembers(room, asker);
        };
        if (!entitled) {
            throw Refusal.NOT_ENTITLED.asException();
        }
        return room.associations().entrySet().stream()
                .filter(entry -> entry.getValue().affiliation() == affiliation)
                .map(entry -> Item.affiliation(entry.getKey(), affiliation)
                        .withNickname(entry.getValue().nickname()))
                .toList();
    }

    private static List<Item> inRole(RoomState room, Jid asker, Role role) {
        Standing mine = Standing.of(room, asker);
        boolean entitled = role == Role.MODERATOR
                ? mine.affiliation().isAtLeast(Affiliation.ADMIN)
                : mine.role() == Role.MODERATOR;
        if (!entitled) {
            throw Refusal.NOT_ENTITLED.asException();
        }
        return room.occupants().all().stream()
                .filter(occupant -> occupant.role() == role)
                .map(occupant -> occupant.item().withNickname(occupant.nickname()))
                .toList();
    }
}
