package chat.atrium.backend.feature.presence;

import chat.atrium.backend.port.Addressee;
import chat.atrium.backend.session.AccountCommand;
import chat.atrium.backend.session.AccountState;
import chat.atrium.backend.session.Outcome;
import chat.atrium.backend.session.SessionState;
import chat.atrium.protocol.stanza.Presence;

/** Somebody's presence, or an error about ours: to the resource named, else to all available ones (§8.5.2, §8.5.3). */
record ShowPresence(Presence presence, Addressee addressee) implements AccountCommand {

    @Override
    public Outcome apply(AccountState account) {
        Outcome.Builder outcome = Outcome.from(account);
        if (addressee instanceof Addressee.Resource resource) {
            account.findSession(resource.jid()).ifPresent(session -> outcome.deliver(session.jid(), presence));
            return outcome.build();
        }
        for (SessionState session : account.sessions()) {
            if (session.isAvailable()) {
                outcome.deliver(session.jid(), presence);
            }
        }
        return outcome.build();
    }
}
