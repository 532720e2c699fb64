package chat.atrium.backend.feature.presence;

import chat.atrium.backend.session.AccountCommand;
import chat.atrium.backend.session.AccountState;
import chat.atrium.backend.session.Outcome;
import chat.atrium.backend.session.SessionState;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaException;

/** Remembers to whom presence was sent directly, so that they learn when the session goes (RFC 6121 §4.6.3). */
record DirectPresence(FullJid session, Jid entity, boolean available, int limit) implements AccountCommand {

    @Override
    public Outcome apply(AccountState account) {
        SessionState before = account.session(session);
        if (available && before.directed().size() >= limit && !before.directed().contains(entity)) {
            throw new StanzaException(ErrorCondition.POLICY_VIOLATION, "presence sent directly to too many");
        }
        return Outcome.of(account.with(before.directedTo(entity, available)));
    }
}
