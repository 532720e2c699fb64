package chat.atrium.backend.feature.room;

import chat.atrium.backend.feature.room.command.Leave;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.stanza.StanzaError;
import chat.atrium.protocol.xep.muc.StatusCode;
import java.util.Set;

/** Occupants who are gone without a word: what they were sent comes back (XEP-0045 §15.1.2, §11.1). */
final class Ghosts {

    private static final Set<ErrorCondition> CONDITIONS = Set.of(
            ErrorCondition.GONE,
            ErrorCondition.ITEM_NOT_FOUND,
            ErrorCondition.RECIPIENT_UNAVAILABLE,
            ErrorCondition.REDIRECT,
            ErrorCondition.REMOTE_SERVER_NOT_FOUND,
            ErrorCondition.REMOTE_SERVER_TIMEOUT);

    private Ghosts() {}

    /** True if the error says that nobody is there any more; others may be the client's own. */
    static boolean isGone(Stanza error) {
        return error.findError()
                .map(StanzaError::condition)
                .filter(CONDITIONS::contains)
                .isPresent();
    }

    static Leave removal(FullJid session) {
        return new Leave(session, Presence.of(Presence.Type.UNAVAILABLE), Set.of(StatusCode.UNREACHABLE), false);
    }
}
