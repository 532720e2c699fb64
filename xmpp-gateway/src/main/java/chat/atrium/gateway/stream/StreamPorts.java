package chat.atrium.gateway.stream;

import chat.atrium.backend.port.StanzaIngress;
import chat.atrium.backend.port.stream.Credentials;
import chat.atrium.backend.port.stream.Registration;
import chat.atrium.backend.port.stream.Sessions;
import chat.atrium.backend.port.stream.StreamOffer;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a stream needs of the rest of the house.
 *
 * @param offers more features for authenticated clients
 * @param tokens fresh unguessable tokens of printable ASCII: stream ids, session ids, nonces
 * @param resumptions the sessions whose clients may come back
 */
public record StreamPorts(
        Credentials credentials,
        Registration registration,
        Sessions sessions,
        StanzaIngress ingress,
        List<StreamOffer> offers,
        Supplier<String> tokens,
        Resumptions resumptions,
        StreamMeter meter) {

    public StreamPorts {
        offers = List.copyOf(offers);
    }

    /** The same with another way to log in and to register. */
    public StreamPorts with(Credentials newCredentials, Registration newRegistration) {
        return new StreamPorts(newCredentials, newRegistration, sessions, ingress, offers, tokens, resumptions, meter);
    }
}
