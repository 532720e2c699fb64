package chat.atrium.backend.port;

import chat.atrium.protocol.stanza.Stanza;

/**
 * A stanza on its way, with its authenticated sender and its resolved addressee.
 *
 * @param stanza {@code from} is the sender's address and {@code to} the addressee's: both are set
 */
public record Envelope(Sender sender, Addressee addressee, Stanza stanza) {

    public Envelope {
        if (!sender.jid().equals(stanza.header().from())
                || !addressee.jid().equals(stanza.header().to())) {
            throw new IllegalArgumentException("the addresses of stanza and envelope differ");
        }
    }

    /** The same way with a changed stanza. */
    public Envelope with(Stanza changed) {
        return new Envelope(sender, addressee, changed);
    }
}
