package chat.atrium.backend.port;

import chat.atrium.protocol.jid.FullJid;
import java.util.List;

/**
 * What a step may know besides the stanza.
 *
 * @param account the account at whose home the step runs, as it is now
 * @param recipients on the receiving side the sessions that get a message by the rules of RFC 6121 §8.5; else none
 */
public record Passage(Side side, Envelope envelope, AccountView account, List<FullJid> recipients) {

    public Passage {
        recipients = List.copyOf(recipients);
    }
}
