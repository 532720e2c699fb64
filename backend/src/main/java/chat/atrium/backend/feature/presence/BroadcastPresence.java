package chat.atrium.backend.feature.presence;

import chat.atrium.backend.session.AccountCommand;
import chat.atrium.backend.session.AccountState;
import chat.atrium.backend.session.Outcome;
import chat.atrium.backend.session.SessionState;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.stanza.Stanza;

/**
 * A client says how it is, to all who may know (RFC 6121 §4.2, §4.4, §4.5).
 *
 * @param presence available or unavailable
 */
record BroadcastPresence(FullJid session, Presence presence) implements AccountCommand {

    @Override
    public Outcome apply(AccountState account) {
        SessionState before = account.session(session);
        Presence stamped = Stanza.to(Stanza.from(presence, session), null);
        Outcome.Builder outcome = Outcome.from(account);
        if (presence.type() == Presence.Type.UNAVAILABLE) {
            PresenceNews.leave(outcome, before, stamped);
            return outcome.change(before.unavailable()).build();
        }
        outcome.change(before.available(stamped));
        outcome.broadcast(stamped);
        if (!before.isAvailable()) {
            arrive(outcome);
        }
        return outcome.build();
    }

    /** With its initial presence a session learns who is there (§4.2.2, §4.3.1) and who asks (§3.1.3). */
    private void arrive(Outcome.Builder outcome) {
        AccountState account = outcome.state();
        Presence probe = Stanza.from(Presence.of(Presence.Type.PROBE), session);
        for (BareJid contact : account.watched()) {
            outcome.send(Stanza.to(probe, contact));
        }
        for (SessionState other : account.sessions()) {
            if (!other.jid().equals(session)) {
                other.findPresence().ifPresent(its -> outcome.deliver(session, Stanza.to(its, session)));
            }
        }
        account.roster().requests().values().forEach(request -> outcome.deliver(session, request));
    }
}
