package chat.atrium.gateway.registry;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * From where a client comes, as far as limits go: an IPv4 address, or the 64 bits of an IPv6 address that one customer
 * of a provider has (RFC 6177 §2).
 *
 * @param value "" where a network address says nothing, as inside the process
 */
record ClientNetwork(String value) {

    private static final int PREFIX_BYTES = 8;

    static ClientNetwork of(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address ipv6
                    ? new ClientNetwork(HexFormat.of().formatHex(Arrays.copyOf(ipv6.getAddress(), PREFIX_BYTES)))
                    : new ClientNetwork(address);
        } catch (IllegalArgumentException e) {
            // a name that a proxy gives instead of an address
            return new ClientNetwork(address);
        }
    }

    boolean isKnown() {
        return !value.isEmpty();
    }
}
