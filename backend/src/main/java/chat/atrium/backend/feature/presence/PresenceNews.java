package chat.atrium.backend.feature.presence;

import chat.atrium.backend.session.AccountState;
import chat.atrium.backend.session.Outcome;
import chat.atrium.backend.session.SessionState;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.stanza.Stanza;
import java.util.List;

/** Who is told of a session's presence, and what. */
final class PresenceNews {

    private PresenceNews() {}

    /** To all subscribers and to the account's own available sessions (RFC 6121 §4.2.2, §4.4.2, §4.5.2). */
    static void broadcast(Outcome.Builder outcome, Presence presence) {
        List<BareJid> subscribers = outcome.state().subscribers();
        subscribers.forEach(subscriber -> outcome.send(Stanza.to(presence, subscriber)));
        for (SessionState session : outcome.state().sessions()) {
            if (session.isAvailable()) {
                outcome.deliver(session.jid(), Stanza.to(presence, session.jid()));
            }
        }
    }

    /**
     * A session goes: subscribers are told if they knew of it, and all to whom presence was sent directly (RFC 6121
     * §4.5.2, §4.6.3).
     */
    static void leave(Outcome.Builder outcome, SessionState session, Presence unavailable) {
        AccountState account = outcome.state();
        if (session.isAvailable()) {
            broadcast(outcome, unavailable);
        }
        for (Jid entity : session.directed()) {
            if (!session.isAvailable() || !account.showsPresenceTo(entity)) {
                outcome.send(Stanza.to(unavailable, entity));
            }
        }
    }
}
