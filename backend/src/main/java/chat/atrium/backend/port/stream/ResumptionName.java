package chat.atrium.backend.port.stream;

import chat.atrium.backend.port.SessionId;
import chat.atrium.protocol.jid.InvalidJidException;
import chat.atrium.protocol.jid.Resourcepart;
import java.util.Optional;

/**
 * By which a client names what it comes back to (XEP-0198 §3): where it is held, and what. Opaque to clients; as
 * unguessable as the id of the session.
 *
 * @param node that holds the session, or held it last
 */
public record ResumptionName(String node, SessionId session, Resourcepart resource) {

    private static final int PARTS = 3;

    /** Reads what a client has sent; absent if it never was a name. */
    public static Optional<ResumptionName> find(String text) {
        String[] parts = text.split("/", PARTS);
        if (parts.length < PARTS || parts[0].isBlank() || parts[1].isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ResumptionName(parts[0], new SessionId(parts[1]), Resourcepart.of(parts[2])));
        } catch (InvalidJidException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return node + '/' + session.value() + '/' + resource.value();
    }
}
