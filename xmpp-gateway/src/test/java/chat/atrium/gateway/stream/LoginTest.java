package chat.atrium.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.protocol.sasl.ScramClient;
import chat.atrium.protocol.sasl.ScramHash;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** RFC 6120 §5 and §6: TLS, registration, SASL. */
class LoginTest {

    private static final String SASL = "xmlns='urn:ietf:params:xml:ns:xmpp-sasl'";

    private StreamUnderTest test = new StreamUnderTest();

    @Test
    void nothing_but_tls_is_offered_without_it() {
        test = new StreamUnderTest(Protection.NONE);

        assertThat(test.open("capulet.example"))
                .contains("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'><required/></starttls>")
                .doesNotContain("mechanism", "register");
        assertThat(test.auth("PLAIN", "\0juliet\0secret")).contains("<encryption-required/>");
    }

    @Test
    void tls_begins_a_new_stream() {
        test = new StreamUnderTest(Protection.NONE);
        test.open("capulet.example");

        assertThat(test.send("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>"))
                .isEqualTo("<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>[tls]");
        assertThat(test.open("capulet.example")).contains("<mechanism>").doesNotContain("starttls");
    }

    @Test
    void tls_inside_tls_fails_and_ends_the_stream() {
        test.open("capulet.example");

        assertThat(test.send("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>"))
                .isEqualTo("<failure xmlns='urn:ietf:params:xml:ns:xmpp-tls'/></stream:stream>");
        assertThat(test.transport.closed).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = ScramHash.class,
            names = {"SHA_256", "SHA_512"})
    void scram_proves_both_sides(ScramHash hash) {
        test.open("capulet.example");
        ScramClient client = new ScramClient(hash, "juliet", "secret", "nonce");

        ScramClient.Answer answer = client.answer(payload(test.auth(hash.mechanism(), client.first())));
        String success = test.send("<response " + SASL + ">" + base64(answer.message()) + "</response>");

        assertThat(success).startsWith("<success").endsWith("[restart 20000]");
        answer.check(payload(success));
        assertThat(test.open("capulet.example")).contains("<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/>");
    }

    /** An account that is not there is told apart at the end only, and not even there (RFC 6120 §6.5.10). */
    @ParameterizedTest
    @CsvSource({"juliet, wrong", "nurse, secret"})
    void a_wrong_proof_is_refused(String user, String password) {
        test.open("capulet.example");
        ScramClient client = new ScramClient(ScramHash.SHA_256, user, password, "nonce");

        ScramClient.Answer answer = client.answer(payload(test.auth("SCRAM-SHA-256", client.first())));

        assertThat(test.send("<response " + SASL + ">" + base64(answer.message()) + "</response>"))
                .contains("<not-authorized/>");
    }

    @Test
    void nobody_acts_as_somebody_else() {
        test.open("capulet.example");

        assertThat(test.auth("PLAIN", "romeo@montague.example\0juliet\0secret")).contains("<invalid-authzid/>");
        assertThat(test.auth("SCRAM-SHA-256", "n,a=romeo@montague.example,n=juliet,r=abc"))
                .contains("<invalid-authzid/>");
        assertThat(test.auth("PLAIN", "juliet@capulet.example\0juliet\0secret")).startsWith("<success");
    }

    @Test
    void what_was_not_offered_is_refused() {
        test = new StreamUnderTest(Protection.LOCAL);
        test.open("capulet.example");

        assertThat(test.auth("PLAIN", "\0juliet\0secret")).contains("<invalid-mechanism/>");
        assertThat(test.auth("ANONYMOUS", "")).contains("<invalid-mechanism/>");
    }

    @Test
    void what_is_not_base64_is_refused() {
        test.open("capulet.example");

        assertThat(test.send("<auth " + SASL + " mechanism='PLAIN'>A==A</auth>"))
                .contains("<incorrect-encoding/>");
        assertThat(test.send("<auth " + SASL + " mechanism='PLAIN'>=</auth>")).contains("<malformed-request/>");
    }

    @Test
    void a_login_without_initial_response_is_asked_for_it() {
        test.open("capulet.example");

        assertThat(test.send("<auth " + SASL + " mechanism='PLAIN'/>")).isEqualTo("<challenge " + SASL + "/>");
        assertThat(test.send("<response " + SASL + ">" + base64("\0juliet\0secret") + "</response>"))
                .startsWith("<success");
    }

    @Test
    void the_third_failure_ends_the_stream() {
        test.open("capulet.example");

        assertThat(test.auth("PLAIN", "\0juliet\0wrong")).endsWith("</failure>");
        assertThat(test.send("<abort " + SASL + "/>")).contains("<aborted/>");
        assertThat(test.auth("PLAIN", "\0juliet\0wrong")).contains("<not-authorized/>", "<policy-violation");
    }

    @Test
    void a_fault_of_the_house_may_pass() {
        test.house.broken = true;
        test.open("capulet.example");

        assertThat(test.auth("PLAIN", "\0juliet\0secret")).contains("<temporary-auth-failure/>");
    }

    @Test
    void only_registration_may_be_asked_for_before_login() {
        test.open("capulet.example");

        assertThat(test.send("<iq xmlns='jabber:client' type='get' id='r'><query xmlns='jabber:iq:register'/></iq>"))
                .isEqualTo("<iq id='r' type='result'/>");
        assertThat(test.send("<iq xmlns='jabber:client' type='get' id='r'><query xmlns='jabber:iq:roster'/></iq>"))
                .contains("<not-authorized xmlns='urn:ietf:params:xml:ns:xmpp-streams'/>");
    }

    private static String payload(String xml) {
        String text = xml.substring(xml.indexOf('>') + 1, xml.indexOf("</"));
        return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
