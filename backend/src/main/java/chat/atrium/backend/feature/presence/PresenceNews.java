package chat.atrium.backend.feature.presence;

import chat.atrium.backend.session.AccountState;
import chat.atrium.backend.session.Outcome;
import chat.atrium.backend.session.SessionState;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.stanza.Stanza;

/** Who is told that a session goes. */
final class PresenceNews {

    private PresenceNews() {}

    /**
     * A session goes: subscribers are told if they knew of it, and all to whom presence was sent directly (RFC 6121
     * §4.5.2, §4.6.3).
     */
    static void leave(Outcome.Builder outcome, SessionState session, Presence unavailable) {
        AccountState account = outcome.state();
        if (session.isAvailable()) {
            outcome.broadcast(unavailable);
        }
        for (Jid entity : session.directed()) {
            if (!session.isAvailable() || !account.showsPresenceTo(entity)) {
                outcome.send(Stanza.to(unavailable, entity));
            }
        }
    }
}
