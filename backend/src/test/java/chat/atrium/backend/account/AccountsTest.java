package chat.atrium.backend.account;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.backend.account.Accounts.CreateOutcome;
import chat.atrium.backend.account.Accounts.PasswordOutcome;
import chat.atrium.backend.port.stream.Credentials;
import chat.atrium.backend.testing.AtriumTestResource;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.sasl.ScramHash;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AtriumTestResource.class)
class AccountsTest {

    private static final Domainpart LOCALHOST = Domainpart.of("localhost");
    private static final String PASSWORD = "correct horse";

    private final Accounts accounts;
    private final Credentials credentials;
    private final BareJid alice =
            BareJid.parse("a" + UUID.randomUUID().toString().toLowerCase(Locale.ROOT) + "@localhost");

    @Inject
    AccountsTest(Accounts accounts, Credentials credentials) {
        this.accounts = accounts;
        this.credentials = credentials;
    }

    @Test
    void an_account_that_was_made_is_found_and_lets_its_password_in() {
        CreateOutcome outcome = accounts.create(alice, PASSWORD, Role.MEMBER);

        assertThat(outcome).isInstanceOf(CreateOutcome.Created.class);
        assertThat(accounts.find(alice)).map(Account::role).contains(Role.MEMBER);
        assertThat(accounts.team(LOCALHOST)).extracting(Account::jid).contains(alice);
        assertThat(letsIn(alice, PASSWORD)).isTrue();
        assertThat(letsIn(alice, "wrong horse")).isFalse();
    }

    @Test
    void a_name_is_given_once() {
        accounts.create(alice, PASSWORD, Role.MEMBER);
        assertThat(accounts.create(alice, "other password", Role.MEMBER)).isInstanceOf(CreateOutcome.NameTaken.class);
        assertThat(letsIn(alice, PASSWORD)).isTrue();
    }

    @Test
    void a_short_password_is_refused() {
        assertThat(accounts.create(alice, "1234567", Role.MEMBER)).isInstanceOf(CreateOutcome.PasswordRefused.class);
        assertThat(accounts.find(alice)).isEmpty();
    }

    @Test
    void a_new_password_takes_the_place_of_the_old_one() {
        accounts.create(alice, PASSWORD, Role.MEMBER);
        assertThat(accounts.changePassword(alice, "battery staple")).isInstanceOf(PasswordOutcome.Changed.class);
        assertThat(letsIn(alice, "battery staple")).isTrue();
        assertThat(letsIn(alice, PASSWORD)).isFalse();
    }

    @Test
    void nobody_has_no_password_to_change() {
        assertThat(accounts.changePassword(alice, PASSWORD)).isInstanceOf(PasswordOutcome.NoSuchAccount.class);
    }

    @Test
    void a_deleted_account_is_gone() {
        accounts.create(alice, PASSWORD, Role.MEMBER);
        assertThat(accounts.delete(alice)).isTrue();
        assertThat(accounts.find(alice)).isEmpty();
        assertThat(letsIn(alice, PASSWORD)).isFalse();
        assertThat(accounts.delete(alice)).isFalse();
    }

    @Test
    void guests_do_not_belong_to_the_team() {
        accounts.create(alice, PASSWORD, Role.GUEST);
        assertThat(accounts.find(alice)).isPresent();
        assertThat(accounts.team(LOCALHOST)).extracting(Account::jid).doesNotContain(alice);
    }

    @Test
    void verifiers_are_kept_for_both_hashes_and_not_for_the_old_one() {
        accounts.create(alice, PASSWORD, Role.MEMBER);
        assertThat(scram(alice, ScramHash.SHA_256).genuine()).isTrue();
        assertThat(scram(alice, ScramHash.SHA_512).secret().verifies(PASSWORD)).isTrue();
        assertThat(scram(alice, ScramHash.SHA_1).genuine()).isFalse();
    }

    @Test
    void a_name_that_nobody_has_cannot_be_told_from_one_that_somebody_has() {
        accounts.create(alice, PASSWORD, Role.MEMBER);
        Credentials.Verifier real = scram(alice, ScramHash.SHA_256);
        Credentials.Verifier first = scram(BareJid.parse("nobody-such@localhost"), ScramHash.SHA_256);
        Credentials.Verifier second = scram(BareJid.parse("nobody-such@localhost"), ScramHash.SHA_256);
        Credentials.Verifier other = scram(BareJid.parse("nobody-else@localhost"), ScramHash.SHA_256);

        assertThat(first.genuine()).isFalse();
        assertThat(first.secret()).isEqualTo(second.secret());
        assertThat(first.secret().salt()).isNotEqualTo(other.secret().salt());
        assertThat(first.secret().salt()).hasSameSizeAs(real.secret().salt());
        assertThat(first.secret().iterations()).isEqualTo(real.secret().iterations());
    }

    @Test
    void a_name_that_cannot_be_one_is_like_one_that_nobody_has() {
        assertThat(await(credentials.verify(LOCALHOST, "a b@c", PASSWORD))).isEmpty();
        assertThat(await(credentials.scram(LOCALHOST, "a b@c", ScramHash.SHA_256))
                        .genuine())
                .isFalse();
    }

    @Test
    void the_name_is_prepared_as_in_an_address() {
        accounts.create(alice, PASSWORD, Role.MEMBER);
        String shouted = alice.findLocal().orElseThrow().value().toUpperCase(Locale.ROOT);
        assertThat(await(credentials.verify(LOCALHOST, shouted, PASSWORD))).contains(alice);
    }

    private boolean letsIn(BareJid account, String password) {
        String name = account.findLocal().orElseThrow().value();
        Optional<BareJid> found = await(credentials.verify(LOCALHOST, name, password));
        return found.equals(Optional.of(account));
    }

    private Credentials.Verifier scram(BareJid account, ScramHash hash) {
        return await(
                credentials.scram(LOCALHOST, account.findLocal().orElseThrow().value(), hash));
    }

    private static <T> T await(java.util.concurrent.CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }
}
