package chat.atrium.backend.port;

import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.xml.Element;
import java.util.concurrent.CompletionStage;

/** What the server itself asks of others. */
public interface Questions {

    /**
     * Sends a get in the name of the server.
     *
     * @return the one answer of that address and no other, a result or an error; fails if it takes too long
     */
    CompletionStage<Iq> ask(Jid whom, Element payload);
}
