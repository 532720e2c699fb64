package chat.atrium.web.client;

import chat.atrium.protocol.jid.BareJid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The transcripts of one web login; the one that was used longest ago goes first when there are too many. */
final class Transcripts {

    private final int most;
    private final int mostMessages;
    private final Map<BareJid, Transcript> byPeer = new LinkedHashMap<>(16, 0.75f, true);

    private final Predicate<BareJid> isRoom;

    Transcripts(int most, int mostMessages, Predicate<BareJid> isRoom) {
        this.isRoom = isRoom;
        this.most = most;
        this.mostMessages = mostMessages;
    }

    synchronized Transcript with(BareJid peer) {
        Transcript transcript =
                byPeer.computeIfAbsent(peer, jid -> new Transcript(jid, new Folding(isRoom.test(jid)), mostMessages));
        if (byPeer.size() > most) {
            byPeer.remove(byPeer.keySet().iterator().next());
        }
        return transcript;
    }

    synchronized List<Transcript> all() {
        return List.copyOf(byPeer.values());
    }
}
