package chat.atrium.backend.port;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Iq;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Something with an address of its own, for example {@code conference.example.org}. */
public interface Service {

    /** The address of this service in a workspace; absent if the workspace does not have it. */
    Optional<Domainpart> findAddress(Domainpart workspace);

    /** What an address of its domain stands for. */
    default Addressee addressee(Jid to) {
        return new Addressee.Service(to, to.domain());
    }

    /** Whose home takes the stanza: the stanza comes to {@link #handle} on the node where that is. */
    default BareJid home(Envelope envelope) {
        return envelope.addressee().jid().bare();
    }

    /**
     * Takes any stanza for this service, in order per sender.
     *
     * @param answers gets the answer of an IQ request
     * @return completes when the effect is complete; or fails, at best with a
     *     {@link chat.atrium.protocol.stanza.StanzaException}, and its sender gets the error
     * @throws chat.atrium.protocol.stanza.StanzaException as good as failing with it
     */
    CompletionStage<Void> handle(Envelope envelope, Consumer<Iq> answers);
}
