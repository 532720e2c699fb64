package chat.atrium.backend.session;

import chat.atrium.backend.port.SessionId;
import chat.atrium.protocol.jid.FullJid;

/** Connects a session; it is not available yet (RFC 6120 §7). */
public record BindSession(FullJid session, SessionId id) implements AccountCommand {

    @Override
    public Outcome apply(AccountState account) {
        return Outcome.of(account.with(SessionState.bound(session, id)));
    }
}
