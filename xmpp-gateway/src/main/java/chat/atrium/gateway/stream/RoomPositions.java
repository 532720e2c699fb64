package chat.atrium.gateway.stream;

import chat.atrium.protocol.jid.BareJid;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How far a session is in the archives of the rooms from which it has heard last, so that what a room sends again comes
 * once; guarded by its session. Of more rooms nothing is remembered.
 */
final class RoomPositions {

    static final int ROOMS = 64;

    private final Map<BareJid, Long> last = new LinkedHashMap<>(4);

    /** Goes on where another node was. */
    void addAll(Map<BareJid, Long> others) {
        others.forEach(this::advance);
    }

    /** A message of a room is to be sent; false if that one, or a later one, was sent before. */
    boolean advance(BareJid room, long archived) {
        Long before = last.remove(room);
        last.put(room, before == null ? archived : Math.max(before, archived));
        if (last.size() > ROOMS) {
            Iterator<BareJid> eldest = last.keySet().iterator();
            eldest.next();
            eldest.remove();
        }
        return before == null || before < archived;
    }

    /** The last message of a room, 0 if none is known. */
    long of(BareJid room) {
        return last.getOrDefault(room, 0L);
    }

    Map<BareJid, Long> all() {
        return Map.copyOf(last);
    }
}
