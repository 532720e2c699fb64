package chat.atrium.gateway.transport;

import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.xml.Element;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits to be written.
 *
 * @param bytes how much of the outbox it takes
 * @param written to be run when the client's side has taken it
 */
public record Frame<F>(
        F content, int bytes, Kind kind, @Nullable Runnable written) {

    private static final String CHAT_STATES = "http://jabber.org/protocol/chatstates";

    /** What may stand beside a chat state without making the message more than that (XEP-0085 §5.6, XEP-0334 §4). */
    private static final Set<String> CARRIED_ALONG = Set.of("jabber:client", "urn:xmpp:hints");

    public Frame(F content, int bytes, Kind kind) {
        this(content, bytes, kind, null);
    }

    /** What may become of it when the client reads too slowly. */
    public sealed interface Kind {

        /** Must arrive. */
        record Kept() implements Kind {}

        /** Somebody's availability: the latest one is enough. */
        record Availability(Jid from) implements Kind {}

        /** Somebody types, or has stopped (XEP-0085): outdated soon. */
        record Typing() implements Kind {}
    }

    /** The kind of a stanza. */
    public static Kind kindOf(Stanza stanza) {
        if (stanza instanceof Presence presence
                && presence.header().from() != null
                && (presence.type() == Presence.Type.AVAILABLE || presence.type() == Presence.Type.UNAVAILABLE)) {
            return new Kind.Availability(presence.header().from());
        }
        return stanza instanceof Message message && isTyping(message) ? new Kind.Typing() : new Kind.Kept();
    }

    private static boolean isTyping(Message message) {
        boolean state = false;
        for (Element payload : message.payloads()) {
            boolean isState = payload.namespace().equals(CHAT_STATES);
            if (!isState
                    && (!CARRIED_ALONG.contains(payload.namespace())
                            || payload.local().equals("body"))) {
                return false;
            }
            state |= isState;
        }
        return state && !message.isError();
    }
}
