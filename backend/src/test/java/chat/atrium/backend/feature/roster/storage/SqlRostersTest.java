package chat.atrium.backend.feature.roster.storage;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.backend.account.Accounts;
import chat.atrium.backend.account.Accounts.CreateOutcome;
import chat.atrium.backend.account.Role;
import chat.atrium.backend.feature.roster.RosterRepository;
import chat.atrium.backend.session.Roster;
import chat.atrium.backend.session.RosterRow;
import chat.atrium.backend.testing.AtriumTestResource;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.Namespaces;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.xep.roster.RosterItem;
import chat.atrium.protocol.xep.roster.Subscription;
import chat.atrium.protocol.xml.Element;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AtriumTestResource.class)
class SqlRostersTest {

    private static final BareJid JULIET = BareJid.parse("juliet@bücher.example");
    private static final BareJid NURSE = BareJid.parse("nurse@example.org");

    private final RosterRepository rosters;
    private final Accounts accounts;

    @Inject
    SqlRostersTest(RosterRepository rosters, Accounts accounts) {
        this.rosters = rosters;
        this.accounts = accounts;
    }

    private long account() {
        BareJid jid = BareJid.parse("r" + UUID.randomUUID().toString().toLowerCase(Locale.ROOT) + "@localhost");
        if (accounts.create(jid, "correct horse", Role.GUEST) instanceof CreateOutcome.Created created) {
            return created.account().id();
        }
        throw new IllegalStateException("no account");
    }

    @Test
    void what_was_written_is_loaded_and_what_was_removed_is_gone() {
        long account = account();
        assertThat(rosters.load(account)).isEqualTo(Roster.EMPTY);

        RosterItem juliet =
                new RosterItem(JULIET, "J,\"{u}'", Subscription.TO, true, true, Set.of("a, b", "{\"c\"}", "\\"));
        Presence request = Stanza.to(Stanza.from(Presence.of(Presence.Type.SUBSCRIBE), NURSE), JULIET)
                .with(Element.of(Namespaces.CLIENT, "status", "]]> & ü\uD83D\uDE00"));
        rosters.write(
                account, 1, List.of(new RosterRow.ItemStored(juliet), new RosterRow.RequestStored(NURSE, request)));
        Roster loaded = rosters.load(account);
        assertThat(loaded.items().get(JULIET)).isEqualTo(juliet);
        assertThat(loaded.requests().get(NURSE)).isEqualTo(request);
        assertThat(loaded.version()).isEqualTo(1);

        RosterItem changed =
                juliet.named(null, Set.of()).with(Subscription.BOTH).withAsk(false);
        rosters.write(account, 2, List.of(new RosterRow.ItemStored(changed), new RosterRow.RequestRemoved(NURSE)));
        assertThat(rosters.load(account).items().values()).containsExactly(changed);
        assertThat(rosters.load(account).requests()).isEmpty();

        rosters.write(account, 3, List.of(new RosterRow.ItemRemoved(JULIET)));
        assertThat(rosters.load(account).items()).isEmpty();
        assertThat(rosters.load(account).version()).isEqualTo(3);
    }

    @Test
    void the_roster_of_one_is_not_that_of_another() {
        long account = account();
        rosters.write(account, 1, List.of(new RosterRow.ItemStored(RosterItem.of(NURSE))));
        assertThat(rosters.load(account()).items()).isEmpty();
        assertThat(rosters.load(account).items()).hasSize(1);
    }
}
