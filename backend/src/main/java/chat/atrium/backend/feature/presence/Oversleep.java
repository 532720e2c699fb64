package chat.atrium.backend.feature.presence;

import chat.atrium.backend.session.AccountCommand;
import chat.atrium.backend.session.AccountState;
import chat.atrium.backend.session.Outcome;
import chat.atrium.backend.session.SessionState;

/** Nobody came back to a session that slept: whoever saw it sees it go, unless the resource is taken meanwhile. */
public record Oversleep(SessionState session) implements AccountCommand {

    @Override
    public Outcome apply(AccountState account) {
        Outcome.Builder outcome = Outcome.from(account);
        if (account.findSession(session.jid()).isEmpty()) {
            PresenceNews.leave(outcome, session, session.goodbye());
        }
        return outcome.build();
    }
}
