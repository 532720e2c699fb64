package chat.atrium.backend.routing;

import chat.atrium.backend.port.Envelope;
import chat.atrium.backend.port.RemoteLinks;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaException;
import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionStage;

/** Until there are links to other servers there is no way to any (RFC 6120 §8.3.3.16). */
@DefaultBean
@Singleton
public final class NoFederation implements RemoteLinks {

    @Override
    public CompletionStage<Void> send(Envelope envelope) {
        throw new StanzaException(
                ErrorCondition.REMOTE_SERVER_NOT_FOUND,
                "no way to " + envelope.addressee().jid().domain());
    }
}
