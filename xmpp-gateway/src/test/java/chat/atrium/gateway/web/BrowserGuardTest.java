package chat.atrium.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import org.junit.jupiter.api.Test;

class BrowserGuardTest {

    private final MultiMap headers = MultiMap.caseInsensitiveMultiMap()
            .add(HttpHeaders.SET_COOKIE, "JSESSIONID=1; path=/; HttpOnly")
            .add(HttpHeaders.SET_COOKIE, "other=2");

    @Test
    void cookies_that_came_over_tls_stay_there() {
        BrowserGuard.harden(headers, true);
        assertThat(headers.getAll(HttpHeaders.SET_COOKIE))
                .containsExactly(
                        "JSESSIONID=1; path=/; HttpOnly; SameSite=Lax; Secure", "other=2; SameSite=Lax; Secure");
    }

    @Test
    void cookies_of_the_machine_itself_may_go_without_tls() {
        BrowserGuard.harden(headers, false);
        assertThat(headers.getAll(HttpHeaders.SET_COOKIE))
                .containsExactly("JSESSIONID=1; path=/; HttpOnly; SameSite=Lax", "other=2; SameSite=Lax");
    }

    @Test
    void nothing_is_taken_for_what_it_does_not_say_it_is() {
        BrowserGuard.harden(headers, true);
        assertThat(headers.get("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.get("Referrer-Policy")).isEqualTo("same-origin");
    }
}
