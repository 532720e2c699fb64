package chat.atrium.backend.account;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.backend.account.Accounts.CreateOutcome;
import chat.atrium.backend.account.Invitations.Invitation;
import chat.atrium.backend.account.Invitations.InviteOutcome;
import chat.atrium.backend.account.Invitations.Issued;
import chat.atrium.backend.account.Invitations.RedeemOutcome;
import chat.atrium.backend.account.Invitations.Terms;
import chat.atrium.backend.testing.AtriumTestResource;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.jid.Localpart;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AtriumTestResource.class)
class InvitationsTest {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final String PASSWORD = "correct horse";

    private final Accounts accounts;
    private final Invitations invitations;
    private final Workspaces workspaces;

    /** A workspace for each test, so that each can have a first run. */
    private final Domainpart workspace = Domainpart.of(UUID.randomUUID() + ".example");

    private final BareJid owner = BareJid.of(Localpart.of("owner"), workspace);

    @Inject
    InvitationsTest(Accounts accounts, Invitations invitations, Workspaces workspaces) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.workspaces = workspaces;
    }

    @BeforeEach
    void open() {
        workspaces.open(workspace);
    }

    @Test
    void the_first_run_makes_the_owner_and_works_once() {
        String token = invitations.firstRun(workspace);
        assertThat(accounts.hasOwner(workspace)).isFalse();

        assertThat(redeem(token, "owner")).isInstanceOfSatisfying(RedeemOutcome.Redeemed.class, redeemed -> {
            assertThat(redeemed.account().role()).isEqualTo(Role.OWNER);
            assertThat(redeemed.inviter()).isNull();
        });
        assertThat(accounts.hasOwner(workspace)).isTrue();
        assertThat(redeem(token, "second")).isInstanceOf(RedeemOutcome.TokenInvalid.class);
        assertThat(accounts.find(BareJid.of(Localpart.of("second"), workspace))).isEmpty();
    }

    @Test
    void a_later_first_run_token_replaces_the_earlier_one() {
        String earlier = invitations.firstRun(workspace);
        String later = invitations.firstRun(workspace);
        assertThat(invitations.find(workspace, earlier)).isEmpty();
        assertThat(invitations.find(workspace, later)).map(Invitation::role).contains(Role.OWNER);
    }

    @Test
    void an_invitation_makes_a_member_and_names_the_inviter() {
        accounts.create(owner, PASSWORD, Role.OWNER);
        String token = invited(Terms.open(WEEK, 1));

        assertThat(redeem(token, "bob")).isInstanceOfSatisfying(RedeemOutcome.Redeemed.class, redeemed -> {
            assertThat(redeemed.account().role()).isEqualTo(Role.MEMBER);
            assertThat(redeemed.inviter()).isEqualTo(owner);
        });
    }

    @Test
    void two_who_redeem_one_token_at_once_get_one_account() {
        accounts.create(owner, PASSWORD, Role.OWNER);
        String token = invited(Terms.open(WEEK, 1));

        List<CompletableFuture<RedeemOutcome>> racers = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> redeem(token, "racer" + i)))
                .toList();

        assertThat(racers.stream().map(CompletableFuture::join).filter(RedeemOutcome.Redeemed.class::isInstance))
                .hasSize(1);
        assertThat(accounts.team(workspace)).hasSize(2);
    }

    @Test
    void a_token_past_its_time_does_not_hold() {
        accounts.create(owner, PASSWORD, Role.OWNER);
        String token = invited(Terms.open(Duration.ofSeconds(-1), 1));
        assertThat(invitations.find(workspace, token)).isEmpty();
    }

    @Test
    void a_token_of_another_workspace_does_not_hold() {
        accounts.create(owner, PASSWORD, Role.OWNER);
        String token = invited(Terms.open(WEEK, 1));
        assertThat(invitations.redeem(Domainpart.of("localhost"), token, Localpart.of("bob"), PASSWORD))
                .isInstanceOf(RedeemOutcome.TokenInvalid.class);
    }

    @Test
    void a_refused_name_or_password_leaves_the_token_good() {
        accounts.create(owner, PASSWORD, Role.OWNER);
        String token = invited(Terms.open(WEEK, 1));

        assertThat(redeem(token, "owner")).isEqualTo(new RedeemOutcome.Refused(new CreateOutcome.NameTaken()));
        assertThat(invitations.redeem(workspace, token, Localpart.of("bob"), "short"))
                .isInstanceOf(RedeemOutcome.Refused.class);
        assertThat(redeem(token, "bob")).isInstanceOf(RedeemOutcome.Redeemed.class);
    }

    @Test
    void an_account_gives_out_no_more_than_the_limit() {
        accounts.create(owner, PASSWORD, Role.OWNER);
        for (int i = 0; i < 50; i++) {
            invited(Terms.open(WEEK, 1));
        }
        assertThat(invitations.invite(owner, Terms.open(WEEK, 1))).isEqualTo(new InviteOutcome.TooMany(50));
    }

    @Test
    void an_invitation_for_two_makes_two_accounts_and_no_third() {
        accounts.create(owner, PASSWORD, Role.OWNER);
        String token = invited(Terms.open(WEEK, 2));

        assertThat(redeem(token, "bob")).isInstanceOf(RedeemOutcome.Redeemed.class);
        assertThat(redeem(token, "carol")).isInstanceOf(RedeemOutcome.Redeemed.class);
        assertThat(redeem(token, "dave")).isInstanceOf(RedeemOutcome.TokenInvalid.class);
    }

    @Test
    void an_invitation_to_a_name_makes_the_account_of_that_name_only() {
        accounts.create(owner, PASSWORD, Role.OWNER);
        String token = invited(Terms.named(WEEK, Localpart.of("bob")));

        assertThat(redeem(token, "carol")).isEqualTo(new RedeemOutcome.OtherName(Localpart.of("bob")));
        assertThat(redeem(token, "bob")).isInstanceOf(RedeemOutcome.Redeemed.class);
    }

    @Test
    void a_name_that_is_promised_goes_to_nobody_else() {
        accounts.create(owner, PASSWORD, Role.OWNER);
        String other = invited(Terms.open(WEEK, 1));
        String promised = invited(Terms.named(WEEK, Localpart.of("bob")));

        assertThat(redeem(other, "bob")).isEqualTo(new RedeemOutcome.Refused(new CreateOutcome.NameTaken()));
        assertThat(accounts.create(BareJid.of(Localpart.of("bob"), workspace), PASSWORD, Role.GUEST))
                .isEqualTo(new CreateOutcome.NameTaken());
        assertThat(invitations.invite(owner, Terms.named(WEEK, Localpart.of("bob"))))
                .isEqualTo(new InviteOutcome.NameTaken());
        assertThat(redeem(promised, "bob")).isInstanceOf(RedeemOutcome.Redeemed.class);
    }

    @Test
    void a_name_is_free_again_when_its_invitation_has_expired() {
        accounts.create(owner, PASSWORD, Role.OWNER);
        invited(Terms.named(Duration.ofSeconds(-1), Localpart.of("bob")));

        assertThat(invitations.invite(owner, Terms.named(WEEK, Localpart.of("bob"))))
                .isInstanceOf(Issued.class);
    }

    @Test
    void nobody_is_invited_to_the_name_of_an_account() {
        accounts.create(owner, PASSWORD, Role.OWNER);

        assertThat(invitations.invite(owner, Terms.named(WEEK, Localpart.of("owner"))))
                .isEqualTo(new InviteOutcome.NameTaken());
    }

    @Test
    void a_workspace_is_called_by_its_domain_until_it_gets_a_name() {
        assertThat(workspaces.name(workspace)).isEqualTo(workspace.value());
        workspaces.rename(workspace, "Acme");
        assertThat(workspaces.name(workspace)).isEqualTo("Acme");
    }

    private String invited(Terms terms) {
        return ((Issued) invitations.invite(owner, terms)).token();
    }

    private RedeemOutcome redeem(String token, String name) {
        return invitations.redeem(workspace, token, Localpart.of(name), PASSWORD);
    }
}
