package chat.atrium.backend.feature.room;

import chat.atrium.protocol.rsm.Page;
import chat.atrium.protocol.xep.disco.DiscoItems;
import java.util.List;

/**
 * A part of the list of rooms.
 *
 * @param first the place of its first room in the whole list
 * @param count the length of the whole list
 */
public record ListedRooms(List<DiscoItems.Item> rooms, int first, int count) {

    public ListedRooms {
        rooms = List.copyOf(rooms);
    }

    boolean isWhole() {
        return rooms.size() == count;
    }

    Page page() {
        return rooms.isEmpty()
                ? Page.empty(count)
                : new Page(key(rooms.getFirst()), first, key(rooms.getLast()), count);
    }

    private static String key(DiscoItems.Item room) {
        return room.jid().bare().findLocal().orElseThrow().value();
    }
}
