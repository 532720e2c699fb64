package chat.atrium.backend.port;

import java.util.concurrent.CompletionStage;

/** The way to other servers. */
public interface RemoteLinks {

    /**
     * Takes a stanza for another server, in order per pair of domains.
     *
     * @return completes when the stanza is queued for a link
     * @throws chat.atrium.protocol.stanza.StanzaException {@code remote-server-not-found} if there is no way there
     */
    CompletionStage<Void> send(Envelope envelope);
}
