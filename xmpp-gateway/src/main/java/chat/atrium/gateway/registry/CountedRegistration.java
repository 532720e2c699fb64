package chat.atrium.gateway.registry;

import chat.atrium.backend.port.stream.Registration;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.StanzaError;
import chat.atrium.protocol.xep.register.RegisterQuery;
import chat.atrium.protocol.xml.Element;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Registration of which each network has so much (XEP-0077 §11: rate limiting). */
record CountedRegistration(Registration registration, Attempts attempts, ClientNetwork network)
        implements Registration {

    @Override
    public List<Element> features(Domainpart workspace) {
        return registration.features(workspace);
    }

    @Override
    public CompletionStage<Answer> handle(Domainpart workspace, Iq request, @Nullable String token) {
        boolean registers =
                request.type() == Iq.Type.SET && request.request().namespace().equals(RegisterQuery.NAMESPACE);
        if (registers && !attempts.mayRegister(network)) {
            Iq refusal = request.toError(
                    StanzaError.of(ErrorCondition.RESOURCE_CONSTRAINT, "too many registrations from your network"));
            return CompletableFuture.completedStage(new Answer(refusal, token));
        }
        return registration.handle(workspace, request, token);
    }
}
