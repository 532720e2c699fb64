package chat.atrium.web.client;

import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.StanzaError;
import chat.atrium.protocol.xep.chatstate.ChatState;
import chat.atrium.protocol.xep.correction.Replacement;
import chat.atrium.protocol.xep.disco.DiscoIdentity;
import chat.atrium.protocol.xep.disco.DiscoInfo;
import chat.atrium.protocol.xep.mention.Mentions;
import chat.atrium.protocol.xep.reaction.Reactions;
import chat.atrium.protocol.xep.reply.Reply;
import chat.atrium.protocol.xep.retraction.Retraction;
import java.util.List;
import java.util.Set;

/** What the workspace in the browser understands, as it tells other clients (XEP-0030, and §2 of each of these). */
final class ClientFeatures {

    private static final DiscoInfo INFO = DiscoInfo.of(
            List.of(DiscoIdentity.of("client", "web", "Atrium")),
            Set.of(
                    DiscoInfo.NAMESPACE,
                    ChatState.NAMESPACE,
                    Replacement.NAMESPACE,
                    Retraction.NAMESPACE,
                    Reactions.NAMESPACE,
                    Reply.NAMESPACE,
                    Mentions.REFERENCES,
                    Mentions.NAMESPACE));

    private ClientFeatures() {}

    /** The answer to a request of another client; RFC 6120 §8.4 to one that is not understood. */
    static Iq answer(Iq request) {
        boolean asksForFeatures = request.type() == Iq.Type.GET
                && request.request().name().equals(DiscoInfo.NAME)
                && request.request().findAttribute("node").isEmpty();
        return asksForFeatures
                ? request.toResult(INFO.toElement())
                : request.toError(StanzaError.of(ErrorCondition.SERVICE_UNAVAILABLE));
    }
}
