package chat.atrium.backend.port;

import chat.atrium.protocol.jid.Domainpart;
import java.util.Optional;

/** Something with an address of its own, for example {@code conference.example.org}. */
public interface Service {

    /** The address of this service in a workspace; absent if the workspace does not have it. */
    Optional<Domainpart> findAddress(Domainpart workspace);

    /** Takes a stanza for this service, in order per sender; IQ requests come through the dispatcher instead. */
    void handle(Envelope envelope);
}
