package chat.atrium.backend.port;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import java.util.Collection;
import java.util.Map;

/**
 * Brings one stanza to many sessions, past the homes of their accounts: for who decides alone what these sessions get,
 * as a room does for its occupants. What comes by this way from one sender arrives in the order of the calls.
 */
public interface FanoutDelivery {

    /** Delivers to each recipient; one that is gone gets nothing. Never blocks. */
    void deliver(Fanout fanout);

    /**
     * How far sessions on whatever nodes are in the archive of a room; blocks.
     *
     * @return the id of the last message that each was sent, 0 if none is known; without those that are gone
     */
    default Map<FullJid, Long> positions(BareJid room, Collection<FullJid> sessions) {
        return Map.of();
    }
}
