package chat.atrium.backend.port.stream;

import chat.atrium.backend.port.SessionHandle.Position;
import chat.atrium.backend.port.SessionId;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.stanza.Stanza;
import java.util.List;
import java.util.Map;

/**
 * A session whose client is away, as it goes on elsewhere (XEP-0198 §5).
 *
 * @param handled how many stanzas of the client are handled
 * @param acknowledged how many stanzas the client has acknowledged
 * @param queue what it was sent since then
 * @param position how far it is in the archive
 * @param rooms how far it is in the archives of rooms
 */
public record HeldSession(
        FullJid jid,
        SessionId id,
        long handled,
        long acknowledged,
        List<Queued> queue,
        Position position,
        Map<BareJid, Long> rooms) {

    public HeldSession {
        queue = List.copyOf(queue);
        rooms = Map.copyOf(rooms);
    }

    /**
     * A stanza that the client may have or not.
     *
     * @param archived its id in the archive, or 0
     */
    public record Queued(Stanza stanza, long archived) {}
}
