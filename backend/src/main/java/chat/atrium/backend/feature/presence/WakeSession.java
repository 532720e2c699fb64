package chat.atrium.backend.feature.presence;

import chat.atrium.backend.session.AccountCommand;
import chat.atrium.backend.session.AccountState;
import chat.atrium.backend.session.Outcome;
import chat.atrium.backend.session.SessionState;

/** A session that slept is there again; who has come meanwhile has not seen it yet. */
public record WakeSession(SessionState session) implements AccountCommand {

    @Override
    public Outcome apply(AccountState account) {
        Outcome.Builder outcome = Outcome.from(account).change(session);
        session.findPresence().ifPresent(presence -> outcome.broadcast(presence));
        return outcome.build();
    }
}
