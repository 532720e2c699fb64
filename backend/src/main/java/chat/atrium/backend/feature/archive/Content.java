package chat.atrium.backend.feature.archive;

import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.xml.Element;

/** What a message is to people, told by its payloads. */
public final class Content {

    private static final String MUC_USER = "http://jabber.org/protocol/muc#user";

    private Content() {}

    /** True for text and whatever changes or completes a conversation; typing, for example, does not. */
    public static boolean isWorthKeeping(Message message) {
        if (message.findBody().isPresent()) {
            return true;
        }
        for (Element payload : message.payloads()) {
            if (isPartOfConversation(payload)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPartOfConversation(Element payload) {
        return switch (payload.namespace()) {
            // receipts (XEP-0184 §5.1) that say something, not those that ask
            case "urn:xmpp:receipts" -> payload.local().equals("received");
            // XEP-0333 §4
            case "urn:xmpp:chat-markers:0" -> !payload.local().equals("markable");
            // encrypted (XEP-0384, XEP-0373)
            case "eu.siacs.conversations.axolotl", "urn:xmpp:omemo:2", "urn:xmpp:openpgp:0" -> true;
            // reactions (XEP-0444), retractions (XEP-0424), files (XEP-0447), calls (XEP-0353)
            case "urn:xmpp:reactions:0", "urn:xmpp:message-retract:1", "urn:xmpp:sfs:0", "urn:xmpp:jingle-message:0" ->
                true;
            // invitations (XEP-0249, XEP-0045 §7.8)
            case "jabber:x:conference" -> true;
            case MUC_USER -> payload.find(MUC_USER, "invite").isPresent();
            default -> false;
        };
    }
}
