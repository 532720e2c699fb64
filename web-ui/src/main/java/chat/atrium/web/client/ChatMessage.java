package chat.atrium.web.client;

import chat.atrium.protocol.jid.BareJid;
import java.time.Instant;

/**
 * A message of a direct conversation.
 *
 * @param id unique inside the conversation
 * @param revision grows with every change of the conversation
 */
public record ChatMessage(String id, BareJid from, String body, Instant time, State state, boolean own, long revision) {

    /** How far a message has come; what others sent is always {@code SENT}. */
    public enum State {
        /** Handed to the stream; the server has not confirmed it. */
        PENDING,
        /** The server has taken it. */
        SENT,
        /** The server refused it or did not answer. */
        FAILED
    }

    ChatMessage changed(State newState, long newRevision) {
        return new ChatMessage(id, from, body, time, newState, own, newRevision);
    }
}
