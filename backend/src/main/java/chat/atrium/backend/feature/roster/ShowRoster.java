package chat.atrium.backend.feature.roster;

import chat.atrium.backend.session.AccountCommand;
import chat.atrium.backend.session.AccountState;
import chat.atrium.backend.session.Outcome;
import chat.atrium.protocol.jid.FullJid;

/** Who asks for the roster is interested in its changes (RFC 6121 §2.2). */
record ShowRoster(FullJid session) implements AccountCommand {

    @Override
    public Outcome apply(AccountState account) {
        return Outcome.of(account.with(account.session(session).withInterest()));
    }
}
