package chat.atrium.protocol.sasl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Base64;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScramTest {

    private static final byte[] SALT = "0123456789abcdef".getBytes(UTF_8);

    @Test
    void the_example_of_rfc_5802_comes_out() {
        example(
                ScramHash.SHA_1,
                "fyko+d2lbbFgONRv9qkxdawL",
                "3rfcNHYJY1ZVvWVs7j",
                "QSXCR+Q6sek8bf92",
                "c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=",
                "v=rmF9pqV8S7suAoZWja4dJRkFsKQ=");
    }

    @Test
    void the_example_of_rfc_7677_comes_out() {
        example(
                ScramHash.SHA_256,
                "rOprNGfwEbeRWgbNEkqO",
                "%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0",
                "W22ZaJ0SNY7soEsUEjb6gQ==",
                "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
                        + "p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=",
                "v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=");
    }

    private static void example(
            ScramHash hash, String clientNonce, String serverNonce, String salt, String proof, String signature) {
        ScramClient client = new ScramClient(hash, "user", "pencil", clientNonce);
        ScramVerifier verifier =
                ScramVerifier.of(hash, "pencil", Base64.getDecoder().decode(salt), 4096);

        assertThat(client.first()).isEqualTo("n,,n=user,r=" + clientNonce);
        ScramServer.Challenge challenge =
                ScramServer.begin(client.first(), serverNonce).challenge(verifier);
        assertThat(challenge.message()).isEqualTo("r=" + clientNonce + serverNonce + ",s=" + salt + ",i=4096");
        assertThat(client.answer(challenge.message()).message()).isEqualTo(proof);
        assertThat(challenge.finish(proof)).isEqualTo(signature);
    }

    @ParameterizedTest
    @EnumSource
    void client_and_server_agree_on_the_right_password(ScramHash hash) {
        ScramClient client = new ScramClient(hash, "juliet,=", "rosé 🌹", "cnonce");
        ScramServer server = ScramServer.begin(client.first(), "snonce");
        ScramServer.Challenge challenge = server.challenge(ScramVerifier.of(hash, "rosé 🌹", SALT, 4096));
        ScramClient.Answer answer = client.answer(challenge.message());
        String serverFinal = challenge.finish(answer.message());

        assertThat(server.user()).isEqualTo("juliet,=");
        assertThatNoException().isThrownBy(() -> answer.check(serverFinal));
    }

    @ParameterizedTest
    @EnumSource
    void a_wrong_password_is_refused(ScramHash hash) {
        ScramClient client = new ScramClient(hash, "juliet", "wrong", "cnonce");
        ScramServer.Challenge challenge =
                ScramServer.begin(client.first(), "snonce").challenge(ScramVerifier.of(hash, "right", SALT, 4096));
        String proof = client.answer(challenge.message()).message();

        refused(() -> challenge.finish(proof));
    }

    @Test
    void a_proof_of_another_exchange_is_refused() {
        ScramVerifier verifier = ScramVerifier.of(ScramHash.SHA_256, "right", SALT, 4096);
        ScramClient client = new ScramClient(ScramHash.SHA_256, "juliet", "right", "cnonce");
        ScramServer.Challenge first =
                ScramServer.begin(client.first(), "snonce1").challenge(verifier);
        ScramServer.Challenge second =
                ScramServer.begin(client.first(), "snonce2").challenge(verifier);
        String proof = client.answer(first.message()).message();

        refused(() -> second.finish(proof));
        assertThat(first.finish(proof)).startsWith("v=");
    }

    @Test
    void a_server_that_does_not_know_the_verifier_is_found_out() {
        ScramClient client = new ScramClient(ScramHash.SHA_256, "juliet", "right", "cnonce");
        String salt = Base64.getEncoder().encodeToString(SALT);
        ScramClient.Answer answer = client.answer("r=cnoncesnonce,s=" + salt + ",i=4096");

        refused(() -> answer.check("v=" + Base64.getEncoder().encodeToString(new byte[32])));
        refused(() -> answer.check("e=other-error"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "n",
                "n,,",
                "n,,n=juliet",
                "n,,n=,r=abc",
                "n,,n=juliet,r=",
                "n,,n=jul=iet,r=abc",
                "n,b=romeo,n=juliet,r=abc",
                "n,a=ro=meo,n=juliet,r=abc",
                "p=tls-exporter,,n=juliet,r=abc",
                "n,,m=future,n=juliet,r=abc",
                "n,,r=abc,n=juliet"
            })
    void a_malformed_first_message_is_refused(String message) {
        refused(() -> ScramServer.begin(message, "snonce"));
    }

    @Test
    void the_identity_that_a_client_asks_to_act_as_is_told() {
        assertThat(ScramServer.begin("n,a=ro=2Cmeo,n=juliet,r=abc", "snonce").authorizationIdentity())
                .isEqualTo("ro,meo");
        assertThat(ScramServer.begin("n,,n=juliet,r=abc", "snonce").authorizationIdentity())
                .isEmpty();
    }

    @Test
    void a_client_that_could_bind_channels_but_was_not_offered_it_is_welcome() {
        assertThat(ScramServer.begin("y,,n=juliet,r=abc", "snonce").user()).isEqualTo("juliet");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "r=cnonce,s=AAAA,i=4096",
                "r=othersnonce,s=AAAA,i=4096",
                "r=cnoncesnonce,s=AAAA,i=4095",
                "r=cnoncesnonce,s=AAAA,i=2000000000",
                "r=cnoncesnonce,s=AAAA,i=many",
                "r=cnoncesnonce,s=*,i=4096",
                "r=cnoncesnonce,i=4096"
            })
    void a_malformed_challenge_is_refused(String challenge) {
        ScramClient client = new ScramClient(ScramHash.SHA_256, "juliet", "right", "cnonce");

        refused(() -> client.answer(challenge));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "c=biws",
                "c=biws,r=cnoncesnonce",
                "c=biws,r=cnoncesnonce,p=*",
                "c=biws,r=cnoncesnonce,p=AAAA",
                "c=eSws,r=cnoncesnonce,p=AAAA",
                "p=AAAA"
            })
    void a_malformed_proof_is_refused(String message) {
        ScramServer.Challenge challenge = ScramServer.begin("n,,n=juliet,r=cnonce", "snonce")
                .challenge(ScramVerifier.of(ScramHash.SHA_256, "right", SALT, 4096));

        refused(() -> challenge.finish(message));
    }

    @Test
    void a_verifier_knows_its_password_and_hides_its_keys() {
        ScramVerifier verifier = ScramVerifier.of(ScramHash.SHA_512, "right", SALT, 4096);

        assertThat(verifier.verifies("right")).isTrue();
        assertThat(verifier.verifies("wrong")).isFalse();
        assertThat(verifier.verifies("")).isFalse();
        assertThat(verifier).hasToString("ScramVerifier[SHA_512, 4096 iterations]");
    }

    private static void refused(ThrowingCallable call) {
        assertThatExceptionOfType(ScramException.class).isThrownBy(call);
    }
}
