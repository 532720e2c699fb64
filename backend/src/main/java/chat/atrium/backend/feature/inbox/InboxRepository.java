package chat.atrium.backend.feature.inbox;

import chat.atrium.backend.port.Memberships.Membership;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.xep.inbox.Conversation;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Finds in the archives what an inbox says; all methods block. Each answer is one moment of the archives. */
public interface InboxRepository {

    /** With whom the archive of that number has messages: those behind that address, in the order of their bytes. */
    List<BareJid> peers(long number, String after, int limit);

    /** The chats with these people that there are, in the order in which they are given. */
    List<Conversation> chats(Reader reader, Collection<BareJid> peers);

    /** These rooms, in the order in which they are given. */
    List<Conversation> rooms(Reader reader, List<Membership> rooms);

    /**
     * Whose inbox it is.
     *
     * @param number of the account's archive
     * @param displayed the markers of the account, by conversation
     */
    record Reader(long number, BareJid jid, Map<BareJid, Long> displayed) {

        public Reader {
            displayed = Map.copyOf(displayed);
        }
    }
}
