package chat.atrium.backend.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.backend.settings.PublicUrl;
import chat.atrium.backend.settings.RegistrationPolicy;
import io.smallrye.config.PropertiesConfigSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {

    @Test
    void without_anything_set_it_is_a_workspace_on_this_machine() {
        AtriumSettings settings = read(Map.of());
        assertThat(settings.domain()).hasToString("localhost");
        assertThat(settings.host()).isEqualTo("127.0.0.1");
        assertThat(settings.httpPort()).isEqualTo(8080);
        assertThat(settings.httpsPort()).isEqualTo(8443);
        assertThat(settings.c2sPort()).isEqualTo(5222);
        assertThat(settings.c2sTlsPort()).isEqualTo(5223);
        assertThat(settings.s2sPort()).isEqualTo(5269);
        assertThat(settings.clusterPort()).isEqualTo(7800);
        assertThat(settings.data()).isEqualTo(Path.of("data"));
        assertThat(settings.databaseUrl()).isEmpty();
        assertThat(settings.registration()).isEqualTo(RegistrationPolicy.INVITATION);
        assertThat(settings.owner()).isEmpty();
        assertThat(settings.plaintext()).isFalse();
        assertThat(settings.login().timeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(PublicUrl.of(settings)).hasToString("http://localhost:8080");
    }

    @ParameterizedTest
    @CsvSource({
        "atrium.domain, Chat.Example.COM",
        "atrium.public-url, https://chat.example.com/",
        "atrium.c2s-port, 0",
        "atrium.registration, open",
        "atrium.plaintext, true",
        "atrium.owner, ann:pass:word",
        "atrium.trusted-proxies, '10.0.0.0/8,fd00::/8,127.0.0.1'",
        "atrium.database-url, postgresql://u:p%40ss@db:5433/name?sslmode=require",
        "atrium.login.iterations, 4096",
        "atrium.limits.stanza-bytes, 10000",
    })
    void these_are_welcome(String name, String value) {
        assertThat(read(Map.of(name, value))).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "atrium.domain           | bad domain        | ATRIUM_DOMAIN: expected a domain such as chat.example.com",
                "atrium.c2s-port         | abc               | ATRIUM_C2S_PORT: Expected an integer value, got \"abc\"",
                "atrium.c2s-port         | 65536             | ATRIUM_C2S_PORT: a port is a number from 1 to 65535",
                "atrium.c2s-port         | 5223              | ATRIUM_C2S_TLS_PORT: ATRIUM_C2S_PORT has the same port",
                "atrium.files.slowest    | 0                 | ATRIUM_FILES_SLOWEST: more than nothing",
                "atrium.files.stall      | 0s                | ATRIUM_FILES_STALL: more than nothing",
                "atrium.registration     | perhaps           | ATRIUM_REGISTRATION: expected closed, invitation or open",
                "atrium.plaintext        | maybe             | ATRIUM_PLAINTEXT: expected true or false",
                "atrium.owner            | secret            | ATRIUM_OWNER: expected name:password",
                "atrium.owner            | a b:secret        | ATRIUM_OWNER: the name before the colon",
                "atrium.trusted-proxies  | 10.0.0.0/99       | ATRIUM_TRUSTED_PROXIES: expected a network",
                "atrium.trusted-proxies  | proxy.example.com | ATRIUM_TRUSTED_PROXIES: expected a network",
                "atrium.database-url     | mysql://a:b@c/d   | ATRIUM_DATABASE_URL: expected postgresql://",
                "atrium.tls-certificate  | cert.pem          | ATRIUM_TLS_CERTIFICATE and ATRIUM_TLS_KEY: set both",
                "atrium.public-url       | ftp://example.com | ATRIUM_PUBLIC_URL: expected an address",
                "atrium.login.iterations | 1000              | ATRIUM_LOGIN_ITERATIONS: at least 4096",
                "atrium.login.timeout    | soon              | ATRIUM_LOGIN_TIMEOUT:",
                "atrium.limits.stanza-bytes | 1              | ATRIUM_LIMITS_STANZA_BYTES",
            })
    void these_are_refused_in_one_line_that_names_the_variable(String name, String value, String message) {
        assertThatThrownBy(() -> read(Map.of(name, value))).isInstanceOfSatisfying(StartupProblem.class, problem -> {
            assertThat(problem.exitCode()).isEqualTo(ExitCode.SETTING);
            assertThat(problem.getMessage()).startsWith(message).hasLineCount(1);
        });
    }

    @ParameterizedTest
    @CsvSource({"atrium.owner, hunter2", "atrium.database-url, postgresql://a:hunter2@h ost/d"})
    void a_refusal_never_repeats_a_password(String name, String value) {
        assertThatThrownBy(() -> read(Map.of(name, value))).hasMessageNotContaining("hunter2");
    }

    @Test
    void a_public_workspace_is_linked_by_https() {
        assertThat(PublicUrl.of(read(Map.of("atrium.domain", "chat.example"))))
                .hasToString("https://chat.example:8443");
        assertThat(PublicUrl.of(read(Map.of("atrium.domain", "chat.example", "atrium.https-port", "443"))))
                .hasToString("https://chat.example");
        assertThat(PublicUrl.of(read(Map.of("atrium.public-url", "https://c.example/")))
                        .page("/invite/x"))
                .isEqualTo("https://c.example/invite/x");
    }

    private static AtriumSettings read(Map<String, String> values) {
        return SettingsReader.of(new PropertiesConfigSource(values, "test", 100));
    }
}
