package chat.atrium.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.backend.settings.Network;
import chat.atrium.gateway.web.Approach.Way;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ApproachTest {

    private final Approach approach = new Approach(List.of(Network.of("10.0.0.0/8"), Network.of("fd00::/8")));

    @Test
    void tls_is_tls_from_everywhere() {
        assertThat(approach.judge(true, "192.0.2.1", Optional.empty())).isEqualTo(Way.TLS);
    }

    @Test
    void the_own_machine_needs_none() {
        assertThat(approach.judge(false, "127.0.0.1", Optional.empty())).isEqualTo(Way.LOCAL);
        assertThat(approach.judge(false, "::1", Optional.empty())).isEqualTo(Way.LOCAL);
    }

    @Test
    void others_are_open_whatever_they_say() {
        assertThat(approach.judge(false, "192.0.2.1", Optional.empty())).isEqualTo(Way.OPEN);
        assertThat(approach.judge(false, "192.0.2.1", Optional.of("https"))).isEqualTo(Way.OPEN);
        assertThat(approach.judge(false, "127.0.0.1", Optional.of("https"))).isEqualTo(Way.LOCAL);
    }

    @Test
    void a_trusted_proxy_is_believed() {
        assertThat(approach.judge(false, "10.1.2.3", Optional.of("https"))).isEqualTo(Way.TLS);
        assertThat(approach.judge(false, "fd00::1", Optional.of("http"))).isEqualTo(Way.OPEN);
        assertThat(approach.judge(false, "10.1.2.3", Optional.empty())).isEqualTo(Way.LOCAL);
    }

    @Test
    void the_client_is_whom_the_outermost_trusted_proxy_saw() {
        assertThat(approach.firstStranger("203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(approach.firstStranger("198.51.100.1, 203.0.113.7, 10.0.0.2"))
                .isEqualTo("203.0.113.7");
        assertThat(approach.firstStranger("10.0.0.9, unknown")).isEqualTo("unknown");
        assertThat(approach.firstStranger("10.0.0.9, 10.0.0.2")).isEqualTo("10.0.0.9");
    }
}
