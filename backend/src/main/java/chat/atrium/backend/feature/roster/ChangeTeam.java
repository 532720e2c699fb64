package chat.atrium.backend.feature.roster;

import chat.atrium.backend.session.AccountCommand;
import chat.atrium.backend.session.AccountState;
import chat.atrium.backend.session.Outcome;
import chat.atrium.backend.session.SessionState;
import chat.atrium.backend.session.Team;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.xep.roster.RosterItem;
import chat.atrium.protocol.xep.roster.Subscription;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The team is another one: what looks different now is pushed. */
record ChangeTeam(Team team) implements AccountCommand {

    @Override
    public Outcome apply(AccountState account) {
        Outcome.Builder outcome = Outcome.from(account.with(team));
        Set<BareJid> concerned = new LinkedHashSet<>(account.team().members().keySet());
        concerned.addAll(team.members().keySet());
        for (BareJid colleague : concerned) {
            Optional<RosterItem> before = account.findContact(colleague);
            Optional<RosterItem> after = outcome.state().findContact(colleague);
            if (!before.equals(after) && !colleague.equals(account.jid())) {
                outcome.push(after.orElseGet(() -> RosterItem.of(colleague).with(Subscription.REMOVE)));
                meet(outcome, account, colleague);
            }
        }
        return outcome.build();
    }

    /** Who joins may have arrived before the news; who leaves sees the others go. */
    private static void meet(Outcome.Builder outcome, AccountState before, BareJid colleague) {
        boolean showed = before.showsPresenceTo(colleague);
        boolean shows = outcome.state().showsPresenceTo(colleague);
        if (showed && !shows) {
            outcome.disappear(colleague);
        } else if (shows && !showed) {
            outcome.appear(colleague);
            probe(outcome, colleague);
        }
    }

    private static void probe(Outcome.Builder outcome, BareJid colleague) {
        for (SessionState session : outcome.state().sessions()) {
            if (session.isAvailable()) {
                Presence probe = Stanza.from(Presence.of(Presence.Type.PROBE), session.jid());
                outcome.send(Stanza.to(probe, colleague));
            }
        }
    }
}
