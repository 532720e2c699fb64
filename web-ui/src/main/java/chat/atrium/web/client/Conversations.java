package chat.atrium.web.client;

import chat.atrium.protocol.jid.BareJid;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The direct conversations of a web login; those that were touched longest ago go first when there are too many. */
final class Conversations {

    private final int most;
    private final int mostMessages;
    private final Map<BareJid, Conversation> byPeer = new LinkedHashMap<>(16, 0.75f, true);

    Conversations(int most, int mostMessages) {
        this.most = most;
        this.mostMessages = mostMessages;
    }

    synchronized Conversation with(BareJid peer) {
        Conversation conversation = byPeer.computeIfAbsent(peer, jid -> new Conversation(jid, mostMessages));
        if (byPeer.size() > most) {
            byPeer.remove(byPeer.keySet().iterator().next());
        }
        return conversation;
    }

    /** Those with messages, the latest first. */
    List<Conversation> all() {
        return snapshot().stream()
                .filter(conversation -> conversation.since(0).revision() > 0)
                .sorted(Comparator.comparing(Conversation::latest).reversed())
                .toList();
    }

    private synchronized List<Conversation> snapshot() {
        return List.copyOf(byPeer.values());
    }
}
