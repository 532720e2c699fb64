package chat.atrium.backend.port;

import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Stanza;
import java.util.List;

/**
 * One stanza for many recipients: rules for single recipients are filters on the list.
 *
 * @param stanza with {@code from}, without {@code to}; as it is for every recipient
 */
public record Fanout(Stanza stanza, List<Jid> recipients) {

    /** So many recipients are served before other work of the same home gets its turn. */
    public static final int SLICE = 256;

    public Fanout {
        recipients = List.copyOf(recipients);
    }
}
