package chat.atrium.backend.feature.presence;

import chat.atrium.backend.port.Addressee;
import chat.atrium.backend.session.AccountCommand;
import chat.atrium.backend.session.AccountState;
import chat.atrium.backend.session.Outcome;
import chat.atrium.backend.session.SessionState;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.stanza.Stanza;

/** A server asks on behalf of somebody how this account is (RFC 6121 §4.3.2). */
record AnswerProbe(Jid asker, Addressee addressee) implements AccountCommand {

    @Override
    public Outcome apply(AccountState account) {
        Outcome.Builder outcome = Outcome.from(account);
        if (!account.showsPresenceTo(asker)) {
            return refused(account);
        }
        boolean there = false;
        for (SessionState session : account.sessions()) {
            if (session.isAvailable() && isMeant(session)) {
                there = true;
                session.findPresence().ifPresent(presence -> outcome.send(Stanza.to(presence, asker)));
            }
        }
        return there
                ? outcome.build()
                : outcome.send(Stanza.to(Stanza.from(Presence.of(Presence.Type.UNAVAILABLE), account.jid()), asker))
                        .build();
    }

    /** The asker's server keeps the refusal from whoever is not subscribed; nobody denies what a person is to answer. */
    private Outcome refused(AccountState account) {
        return account.roster().requests().containsKey(asker.bare())
                ? Outcome.of(account)
                : Outcome.from(account)
                        .tell(asker.bare(), Presence.Type.UNSUBSCRIBED)
                        .build();
    }

    private boolean isMeant(SessionState session) {
        return !(addressee instanceof Addressee.Resource resource)
                || resource.jid().equals(session.jid());
    }
}
