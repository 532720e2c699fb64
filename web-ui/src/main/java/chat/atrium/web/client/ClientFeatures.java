package chat.atrium.web.client;

import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.StanzaError;
import chat.atrium.protocol.xep.caps.EntityCapabilities;
import chat.atrium.protocol.xep.chatstate.ChatState;
import chat.atrium.protocol.xep.correction.Replacement;
import chat.atrium.protocol.xep.disco.DiscoIdentity;
import chat.atrium.protocol.xep.disco.DiscoInfo;
import chat.atrium.protocol.xep.mention.Mentions;
import chat.atrium.protocol.xep.reaction.Reactions;
import chat.atrium.protocol.xep.reply.Reply;
import chat.atrium.protocol.xep.retraction.Retraction;
import chat.atrium.protocol.xep.status.UserStatus;
import chat.atrium.protocol.xml.Element;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
                    Mentions.NAMESPACE,
                    EntityCapabilities.NAMESPACE,
                    UserStatus.NODE + "+notify"));

    private static final EntityCapabilities CAPABILITIES = EntityCapabilities.of("https://atrium.chat", INFO);

    private ClientFeatures() {}

    /** What stands for them in presence (XEP-0115 §4). */
    static Element capabilities() {
        return CAPABILITIES.toElement();
    }

    /** The answer to a request of another client; RFC 6120 §8.4 to one that is not understood. */
    static Iq answer(Iq request) {
        return asksForFeatures(request)
                ? request.toResult(INFO.at(node(request)).toElement())
                : request.toError(StanzaError.of(ErrorCondition.SERVICE_UNAVAILABLE));
    }

    /** Of the client, or of what stands for it (XEP-0115 §6.2). */
    private static boolean asksForFeatures(Iq request) {
        @Nullable String node = node(request);
        return request.type() == Iq.Type.GET
                && request.request().name().equals(DiscoInfo.NAME)
                && (node == null || node.equals(CAPABILITIES.discoNode()));
    }

    private static @Nullable String node(Iq request) {
        return request.request().findAttribute("node").orElse(null);
    }
}
