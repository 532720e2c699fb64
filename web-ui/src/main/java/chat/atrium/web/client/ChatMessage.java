package chat.atrium.web.client;

import chat.atrium.protocol.jid.Jid;
import java.time.Instant;

/**
 * A message of a conversation.
 *
 * @param id unique inside the conversation: of what others wrote that of the archive, of one's own that of the stanza
 * @param archived its id in the archive, "" as long as nobody has told
 * @param from who wrote it: an account, or the occupant of a room whose account is not known
 * @param revision grows with every change of the conversation; 0 outside of one
 */
public record ChatMessage(
        String id, String archived, Jid from, String body, Instant time, State state, boolean own, long revision) {

    /** How far a message has come; what others sent is always {@code SENT}. */
    public enum State {
        /** Handed to the stream; the server has not confirmed it. */
        PENDING,
        /** The server has taken it. */
        SENT,
        /** The server refused it or did not answer. */
        FAILED
    }

    ChatMessage withState(State newState) {
        return new ChatMessage(id, archived, from, body, time, newState, own, revision);
    }

    ChatMessage withArchived(String newArchived) {
        return new ChatMessage(id, newArchived, from, body, time, state, own, revision);
    }

    ChatMessage withRevision(long newRevision) {
        return new ChatMessage(id, archived, from, body, time, state, own, newRevision);
    }
}
