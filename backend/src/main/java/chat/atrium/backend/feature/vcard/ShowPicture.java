package chat.atrium.backend.feature.vcard;

import chat.atrium.backend.session.AccountCommand;
import chat.atrium.backend.session.AccountState;
import chat.atrium.backend.session.Outcome;
import chat.atrium.backend.session.SessionState;
import chat.atrium.protocol.stanza.Presence;
import java.util.List;

/**
 * The picture in the vCard is another: the last presence of every session is sent again with its hash (XEP-0153 §3).
 *
 * @param hash "" for none
 */
record ShowPicture(String hash) implements AccountCommand {

    @Override
    public Outcome apply(AccountState account) {
        if (hash.equals(account.findPicture().orElse(""))) {
            return Outcome.of(account);
        }
        Outcome.Builder outcome = Outcome.from(account.withPicture(hash.isEmpty() ? null : hash));
        for (SessionState session : List.copyOf(account.sessions())) {
            session.findPresence()
                    .filter(presence -> !ShownPicture.hides(presence))
                    .ifPresent(presence -> show(outcome, session, presence));
        }
        return outcome.build();
    }

    /** What is remembered of the presence does not say "none", which only its client says for good. */
    private void show(Outcome.Builder outcome, SessionState session, Presence presence) {
        Presence told = ShownPicture.in(presence, hash);
        outcome.change(session.available(hash.isEmpty() ? ShownPicture.silent(presence) : told));
        outcome.broadcast(told);
    }
}
