package chat.atrium.web.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EntranceTest {

    private final ClientFixture fixture = new ClientFixture();

    @AfterEach
    void stop() throws InterruptedException {
        fixture.close();
    }

    @Test
    void the_right_password_signs_in() throws Exception {
        fixture.server.account("alice", "secret");
        assertThat(fixture.signIn("alice", "secret")).isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void the_whole_address_signs_in_too() throws Exception {
        fixture.server.account("alice", "secret");
        assertThat(fixture.signIn(" alice@localhost ", "secret")).isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void a_wrong_password_is_refused_and_leaves_no_stream() throws Exception {
        fixture.server.account("alice", "secret");
        assertThat(fixture.signIn("alice", "Secret"))
                .isEqualTo(new SignInOutcome.Refused(SignInOutcome.Reason.WRONG_CREDENTIALS));
        assertThat(fixture.server.streams).isEmpty();
    }

    @Test
    void a_silent_server_is_not_waited_for_forever() throws Exception {
        fixture.server.account("alice", "secret");
        fixture.server.silence = element -> element.local().equals("response");
        assertThat(fixture.signIn("alice", "secret"))
                .isEqualTo(new SignInOutcome.Refused(SignInOutcome.Reason.NOT_ANSWERED));
    }

    @Test
    void the_first_run_is_told_until_there_is_an_account() throws Exception {
        assertThat(greeting()).isEqualTo(new Greeting(true, true));
        fixture.server.account("alice", "secret");
        assertThat(greeting()).isEqualTo(new Greeting(false, true));
    }

    @Test
    void the_right_token_makes_an_account_that_can_sign_in() throws Exception {
        fixture.server.token = "t";
        assertThat(register("t", "alice")).isEqualTo(RegistrationOutcome.REGISTERED);
        assertThat(fixture.signIn("alice", "secret")).isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void another_token_makes_none() throws Exception {
        fixture.server.token = "t";
        assertThat(register("u", "alice")).isEqualTo(RegistrationOutcome.TOKEN_REFUSED);
        assertThat(fixture.server.accounts).isEmpty();
    }

    @Test
    void a_name_that_is_taken_is_said_to_be() throws Exception {
        fixture.server.account("alice", "secret").token = "t";
        assertThat(register("t", "alice")).isEqualTo(RegistrationOutcome.NAME_TAKEN);
    }

    private RegistrationOutcome register(String token, String name) throws Exception {
        return fixture.entrance
                .register(token, name, "secret")
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
    }

    private Greeting greeting() throws Exception {
        return fixture.entrance.greet().toCompletableFuture().get(30, TimeUnit.SECONDS);
    }
}
