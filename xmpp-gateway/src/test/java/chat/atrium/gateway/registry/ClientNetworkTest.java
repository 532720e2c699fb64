package chat.atrium.gateway.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientNetworkTest {

    @Test
    void an_address_of_ipv4_is_a_network_of_its_own() {
        assertThat(ClientNetwork.of("192.0.2.1")).isNotEqualTo(ClientNetwork.of("192.0.2.2"));
        assertThat(ClientNetwork.of("192.0.2.1")).isEqualTo(ClientNetwork.of("192.0.2.1"));
    }

    @Test
    void addresses_of_ipv6_with_the_same_64_bits_are_one_network() {
        assertThat(ClientNetwork.of("2001:db8:0:1::1")).isEqualTo(ClientNetwork.of("2001:db8:0:1:ffff::2"));
        assertThat(ClientNetwork.of("2001:db8:0:1::1")).isNotEqualTo(ClientNetwork.of("2001:db8:0:2::1"));
    }

    @Test
    void inside_the_process_there_is_none() {
        assertThat(ClientNetwork.of("").isKnown()).isFalse();
        assertThat(ClientNetwork.of("unknown").isKnown()).isTrue();
    }
}
