package chat.atrium.backend.feature.presence;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.backend.session.AccountCommand;
import chat.atrium.backend.session.AccountState;
import chat.atrium.backend.session.Outcome;
import chat.atrium.backend.session.Roster;
import chat.atrium.backend.session.Team;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.stanza.Stanza;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever two accounts ask, grant, give up and take back, both sides agree on how they stand. */
class SubscriptionPropertiesTest {

    private static final BareJid ROMEO = BareJid.parse("romeo@example.org");
    private static final BareJid JULIET = BareJid.parse("juliet@example.org");

    private final Map<BareJid, AccountState> accounts = new HashMap<>();

    record Act(boolean byRomeo, Presence.Type type) {}

    @Provide
    Arbitrary<List<Act>> acts() {
        Arbitrary<Presence.Type> types =
                Arbitraries.of(EnumSet.range(Presence.Type.SUBSCRIBE, Presence.Type.UNSUBSCRIBED));
        return Combinators.combine(Arbitraries.of(true, false), types)
                .as(Act::new)
                .list()
                .ofMaxSize(12);
    }

    @Property
    void both_sides_agree(@ForAll("acts") List<Act> acts) {
        accounts.put(ROMEO, AccountState.loaded(1, ROMEO, Roster.EMPTY, Team.NONE));
        accounts.put(JULIET, AccountState.loaded(2, JULIET, Roster.EMPTY, Team.NONE));
        for (Act act : acts) {
            BareJid actor = act.byRomeo() ? ROMEO : JULIET;
            apply(actor, new SendSubscription(other(actor), Presence.of(act.type()), 1));
            SubscriptionState romeo = state(ROMEO);
            SubscriptionState juliet = state(JULIET);
            assertThat(romeo.sees()).isEqualTo(juliet.isSeen());
            assertThat(romeo.isSeen()).isEqualTo(juliet.sees());
            assertThat(romeo.pendingOut()).isEqualTo(juliet.pendingIn());
            assertThat(romeo.pendingIn()).isEqualTo(juliet.pendingOut());
        }
    }

    private SubscriptionState state(BareJid account) {
        return SubscriptionState.of(account(account), other(account));
    }

    private AccountState account(BareJid jid) {
        return Objects.requireNonNull(accounts.get(jid));
    }

    private static BareJid other(BareJid account) {
        return account.equals(ROMEO) ? JULIET : ROMEO;
    }

    /** Applies a command as a home does: what is stored is what the state says, and what is sent arrives. */
    private void apply(BareJid jid, AccountCommand command) {
        AccountState before = account(jid);
        Outcome outcome = before.apply(command);
        Roster stored =
                outcome.rows().isEmpty() ? before.roster() : before.roster().with(outcome.rows());
        assertThat(stored).isEqualTo(outcome.state().roster());
        assertThat(account(jid)).isEqualTo(before);
        accounts.put(jid, outcome.state());
        for (Stanza stanza : outcome.onward()) {
            assertThat(stanza.header().from()).isEqualTo(jid);
            if (stanza instanceof Presence presence && presence.isSubscription()) {
                apply(other(jid), new ReceiveSubscription(jid, presence, 10));
            }
        }
    }
}
