package chat.atrium.backend.feature.register;

import chat.atrium.backend.routing.Faults;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.StanzaError;
import java.util.List;

/** Refuses without sending back what was sent: it may hold a password (XEP-0077 §3.3). */
final class Refusal {

    private Refusal() {}

    static Iq of(Iq request, RuntimeException reason) {
        StanzaError error = Faults.errorOf("registration", reason);
        return new Iq(request.toError(error).header(), Iq.Type.ERROR, List.of(), error);
    }
}
