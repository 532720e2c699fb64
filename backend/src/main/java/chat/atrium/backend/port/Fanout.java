package chat.atrium.backend.port;

import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Stanza;
import java.util.List;

/**
 * One stanza for many recipients: rules for single recipients are filters on the list.
 *
 * @param stanza with {@code from}, without {@code to}; as it is for every recipient
 * @param archived the id of a message in the archive of its sender, a room; 0 for what goes to a session whatever it has
 */
public record Fanout(Stanza stanza, List<Jid> recipients, long archived) {

    /** So many recipients are served before other work of the same home gets its turn. */
    public static final int SLICE = 256;

    public Fanout {
        recipients = List.copyOf(recipients);
    }

    public Fanout(Stanza stanza, List<Jid> recipients) {
        this(stanza, recipients, 0);
    }

    /** The same for others. */
    public Fanout to(List<Jid> others) {
        return new Fanout(stanza, others, archived);
    }
}
