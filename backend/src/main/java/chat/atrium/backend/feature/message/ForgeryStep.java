package chat.atrium.backend.feature.message;

import chat.atrium.backend.port.MessageStep;
import chat.atrium.backend.port.Passage;
import chat.atrium.backend.port.Phase;
import chat.atrium.backend.port.Sender;
import chat.atrium.backend.port.Side;
import chat.atrium.backend.port.Verdict;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.StanzaError;
import chat.atrium.protocol.xep.carbons.Carbon;
import chat.atrium.protocol.xml.Element;
import jakarta.inject.Singleton;

/** Takes away what claims to be from this server or account, all copies of it, and refuses forged wrappers. */
@Singleton
public final class ForgeryStep implements MessageStep {

    private static final String STANZA_ID = "urn:xmpp:sid:0";
    private static final String DELAY = "urn:xmpp:delay";
    private static final String ARCHIVE = "urn:xmpp:mam:2";

    @Override
    public Phase phase() {
        return Phase.VALIDATE;
    }

    @Override
    public Verdict<Message> handle(Message message, Passage passage) {
        if (isForgedWrapper(message, passage)) {
            // XEP-0280 §11, XEP-0313 §5.1.3: only a server wraps, and only for its own account.
            return new Verdict.Refuse<>(
                    StanzaError.of(ErrorCondition.FORBIDDEN, "only the server sends copies and archive results"),
                    "a forged copy or archive result");
        }
        BareJid account = passage.account().jid();
        for (Element payload : message.payloads()) {
            if (isForged(payload, account)) {
                return new Verdict.Proceed<>(message.without(each -> isForged(each, account)));
            }
        }
        return new Verdict.Proceed<>(message);
    }

    private static boolean isForgedWrapper(Message message, Passage passage) {
        if (passage.envelope().sender() instanceof Sender.Local) {
            return false;
        }
        return Carbon.isWrapper(message) || passage.side() == Side.SENDING && message.has(ARCHIVE, "result");
    }

    /** XEP-0359 §3.1 and XEP-0203 §4: marks by our own address are ours alone. */
    private static boolean isForged(Element payload, BareJid account) {
        return switch (payload.namespace()) {
            case STANZA_ID -> isOurs(payload, "by", account);
            case DELAY -> isOurs(payload, "from", account);
            default -> false;
        };
    }

    private static boolean isOurs(Element payload, String attribute, BareJid account) {
        String claimed = payload.findAttribute(attribute).orElse("");
        return claimed.equalsIgnoreCase(account.toString())
                || claimed.equalsIgnoreCase(account.domain().value());
    }
}
