package chat.atrium.protocol.xep.inbox;

import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.xep.carbons.Carbon;
import chat.atrium.protocol.xep.change.Changes;
import chat.atrium.protocol.xep.hints.Hint;
import chat.atrium.protocol.xep.muc.UserInfo;
import chat.atrium.protocol.xep.retraction.Retraction;

/** What a person would call a new message ({@code docs/xep-inbox.md} §5.1): the one rule, for server and clients. */
public final class Counting {

    private Counting() {}

    /** True if the message counts, whoever it is from: it has text, changes no other, and no client is kept from it. */
    public static boolean counts(Message message) {
        return isOfConversation(message)
                && message.findBody().isPresent()
                && !changesAnother(message)
                && !isKeptFromOthers(message);
    }

    /** A private message in a room is neither of the room nor of a chat. */
    private static boolean isOfConversation(Message message) {
        return switch (message.type()) {
            case GROUPCHAT -> true;
            case CHAT, NORMAL -> !message.has(UserInfo.NAMESPACE, "x");
            case HEADLINE, ERROR -> false;
        };
    }

    /** An edit (XEP-0308), reactions (XEP-0444), a retraction (XEP-0424), or what one has left. */
    private static boolean changesAnother(Message message) {
        return Changes.isIn(message) || Retraction.isTombstone(message);
    }

    /** Other clients of the account get no copy (XEP-0280 §9, XEP-0334 §4.3), so they could not count it. */
    private static boolean isKeptFromOthers(Message message) {
        return Hint.NO_COPY.isIn(message) || message.has(Carbon.NAMESPACE, "private");
    }
}
