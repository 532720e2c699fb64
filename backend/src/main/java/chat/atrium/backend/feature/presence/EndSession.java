package chat.atrium.backend.feature.presence;

import chat.atrium.backend.port.SessionId;
import chat.atrium.backend.session.AccountCommand;
import chat.atrium.backend.session.AccountState;
import chat.atrium.backend.session.Outcome;
import chat.atrium.backend.session.SessionState;
import chat.atrium.protocol.jid.FullJid;
import java.util.Optional;

/** A stream has ended: whoever knows of the session learns that it is gone (RFC 6121 §4.5.2). Twice is no harm. */
public record EndSession(FullJid session, SessionId id) implements AccountCommand {

    @Override
    public Outcome apply(AccountState account) {
        Optional<SessionState> found =
                account.findSession(session).filter(each -> each.id().equals(id));
        if (found.isEmpty()) {
            return Outcome.of(account);
        }
        Outcome.Builder outcome = Outcome.from(account.without(found.get()));
        PresenceNews.leave(outcome, found.get(), found.get().goodbye());
        return outcome.build();
    }
}
