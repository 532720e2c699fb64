package chat.atrium.backend.feature.inbox;

import chat.atrium.protocol.jid.BareJid;
import java.util.Map;

/** Up to which message accounts have seen their conversations (XEP-0490); blocks. */
public interface Markers {

    /**
     * The ids in the archives of the conversations.
     *
     * @param number of the account
     * @param archives those who keep the conversations: the account, or the room
     */
    Map<BareJid, Long> of(long number, Map<BareJid, BareJid> archives);
}
