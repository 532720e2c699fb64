package chat.atrium.backend.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.1.2",
        "192.168.1.0/25, 192.168.1.127",
        "0.0.0.0/0, 203.0.113.9",
        "127.0.0.1, 127.0.0.1",
        "fd00::/8, fdff::1",
        "::1, ::1",
    })
    void these_lie_inside(String network, String address) {
        assertThat(Network.of(network).contains(InetAddress.ofLiteral(address))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 11.0.0.0",
        "192.168.1.0/25, 192.168.1.128",
        "127.0.0.1, 127.0.0.2",
        "0.0.0.0/0, ::1",
        "fd00::/8, fe00::1",
    })
    void these_lie_outside(String network, String address) {
        assertThat(Network.of(network).contains(InetAddress.ofLiteral(address))).isFalse();
    }
}
