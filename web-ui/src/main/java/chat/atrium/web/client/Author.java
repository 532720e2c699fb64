package chat.atrium.web.client;

import chat.atrium.protocol.jid.Jid;

/**
 * Who says something.
 *
 * @param jid an account, or the occupant of a room whose account is not known
 * @param key the same for the same person in the conversation, whatever they are called: the account, in a room the
 *     occupant-id (XEP-0421); "" if nobody can tell
 */
public record Author(Jid jid, String key) {

    /** True if it certainly is the same person. */
    boolean isSame(Author other) {
        return !key.isEmpty() && key.equals(other.key);
    }
}
