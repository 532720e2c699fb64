package chat.atrium.backend.feature.carbons;

import chat.atrium.backend.port.Side;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.xep.carbons.Carbon;
import chat.atrium.protocol.xml.Element;
import java.util.Optional;

/** Which messages are copied: the rules of XEP-0280 §6.1. */
final class CopyPolicy {

    private static final String HINTS = "urn:xmpp:hints";
    private static final String MUC_USER = "http://jabber.org/protocol/muc#user";
    private static final String DIRECT_INVITATION = "jabber:x:conference";

    private CopyPolicy() {}

    /**
     * Whether a message is copied, and why.
     *
     * @param reason for the log
     */
    record Decision(boolean copied, String reason) {}

    static Decision decide(Message message, Side side) {
        if (message.has(Carbon.NAMESPACE, "private") || message.has(HINTS, "no-copy")) {
            return new Decision(false, "private (§9)");
        }
        if (message.type() == Message.Type.GROUPCHAT) {
            return new Decision(false, "groupchat");
        }
        Optional<Element> room = message.find(MUC_USER, "x");
        if (room.isPresent() && room.get().find(MUC_USER, "invite").isPresent()) {
            return new Decision(true, "mediated invitation");
        }
        if (message.has(DIRECT_INVITATION, "x")) {
            return new Decision(true, "direct invitation");
        }
        if (room.isPresent() && side == Side.RECEIVING && message.header().from() instanceof FullJid) {
            return new Decision(false, "private message of a room, which sends it to every joined client itself");
        }
        return byContent(message);
    }

    private static Decision byContent(Message message) {
        return switch (message.type()) {
            case CHAT -> new Decision(true, "chat");
            case NORMAL, HEADLINE, ERROR, GROUPCHAT -> {
                if (message.type() != Message.Type.HEADLINE
                        && message.findBody().isPresent()) {
                    yield new Decision(true, "body");
                }
                yield isInstantMessaging(message)
                        ? new Decision(true, "instant messaging payload")
                        : new Decision(false, "no conversation");
            }
        };
    }

    /** Receipts (XEP-0184), chat states (XEP-0085) and chat markers (XEP-0333). */
    private static boolean isInstantMessaging(Message message) {
        for (Element payload : message.payloads()) {
            switch (payload.namespace()) {
                case "urn:xmpp:receipts", "http://jabber.org/protocol/chatstates", "urn:xmpp:chat-markers:0" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }
}
