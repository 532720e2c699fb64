package chat.atrium.backend.feature.roster;

import chat.atrium.backend.session.AccountCommand;
import chat.atrium.backend.session.AccountState;
import chat.atrium.backend.session.Outcome;
import chat.atrium.backend.session.RosterRow;
import chat.atrium.backend.session.Team;
import chat.atrium.protocol.xep.roster.RosterItem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A client adds a contact or names and groups it anew; nothing else of an item is the client's (RFC 6121 §2.3). */
record SetItem(RosterItem wanted, RosterRules rules) implements AccountCommand {

    @Override
    public Outcome apply(AccountState account) {
        rules.check(account, wanted);
        RosterItem before = account.roster().items().getOrDefault(wanted.jid(), RosterItem.of(wanted.jid()));
        RosterItem after = before.named(name(account), groups(account));
        Outcome.Builder outcome = Outcome.from(account).store(List.of(new RosterRow.ItemStored(after)));
        outcome.state().findContact(wanted.jid()).ifPresent(outcome::push);
        return outcome.build();
    }

    /** A colleague's own name is not stored: it may change. */
    private @Nullable String name(AccountState account) {
        boolean given = account.isColleague(wanted.jid())
                && account.team().members().getOrDefault(wanted.jid(), "").equals(wanted.name());
        return given ? null : wanted.name();
    }

    /** The group of the team is computed, never stored. */
    private Set<String> groups(AccountState account) {
        Set<String> groups = new LinkedHashSet<>(wanted.groups());
        Team team = account.team();
        if (account.isColleague(wanted.jid())) {
            groups.remove(team.name());
        }
        return groups;
    }
}
