package chat.atrium.backend.port.stream;

import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.xml.Element;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Registration before login (XEP-0077), with a token where the workspace asks for one (XEP-0445). */
public interface Registration {

    /** The stream features that offer it now: {@code jabber:iq:register} and {@code urn:xmpp:ibr-token:0}, or none. */
    List<Element> features(Domainpart workspace);

    /**
     * Answers an IQ of a stream that has not authenticated: the payload is of {@code jabber:iq:register} or
     * {@code urn:xmpp:pars:0}.
     *
     * @param token the token that this stream has shown before, if any
     */
    CompletionStage<Answer> handle(Domainpart workspace, Iq request, @Nullable String token);

    /**
     * The IQ to send back.
     *
     * @param token the token that the stream holds from now on
     */
    record Answer(Iq iq, @Nullable String token) {}
}
