package chat.atrium.backend.port;

import chat.atrium.protocol.stanza.Stanza;
import java.util.concurrent.CompletionStage;

/** The one way by which stanzas enter the backend. */
public interface StanzaIngress {

    /**
     * Takes a stanza of an authenticated sender. Stanzas of one sender are processed in the order of these calls.
     *
     * <p>The answer completes when the stanza's effect is complete: a message whose rows are committed, an IQ accepted
     * by its handler, a presence applied. It never completes exceptionally: what is refused is answered by an error
     * stanza to the sender. A transport stops reading while too many of its answers are outstanding.
     *
     * @param stanza as received: whatever its {@code from} says is replaced by the sender's address, and a missing
     *     {@code to} by the sender's account (RFC 6120 §8.1)
     */
    CompletionStage<Void> accept(Sender sender, Stanza stanza);
}
