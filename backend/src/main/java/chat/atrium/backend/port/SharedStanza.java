package chat.atrium.backend.port;

import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Stanza;

/**
 * One recipient's copy of a stanza that goes to many.
 *
 * @param common without {@code to}; the same instance for every recipient, so that an edge serialises it once
 * @param to the recipient
 */
public record SharedStanza(Stanza common, Jid to) {

    /** The copy as a stanza of its own. */
    public Stanza own() {
        return Stanza.to(common, to);
    }
}
