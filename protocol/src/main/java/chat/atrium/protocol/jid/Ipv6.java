package chat.atrium.protocol.jid;

import java.net.InetAddress;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The one text form of an IPv6 address, of the many that RFC 4291 allows (RFC 5952 §4). */
final class Ipv6 {

    private static final int GROUPS = 8;

    private Ipv6() {}

    /** @throws IllegalArgumentException if it is no IPv6 address, or one with a zone, which means nothing to others */
    static String canonical(String address) {
        if (address.indexOf(':') < 0 || address.indexOf('%') >= 0) {
            throw new IllegalArgumentException("no IPv6 address");
        }
        InetAddress parsed = InetAddress.ofLiteral(address);
        byte[] bytes = parsed.getAddress();
        // RFC 5952 §5: a mapped address, of which the JDK makes an IPv4 one, keeps its dots
        return bytes.length == 2 * GROUPS ? written(groups(bytes)) : "::ffff:" + parsed.getHostAddress();
    }

    private static int[] groups(byte[] bytes) {
        return IntStream.range(0, GROUPS)
                .map(i -> (bytes[2 * i] & 0xFF) << 8 | bytes[2 * i + 1] & 0xFF)
                .toArray();
    }

    /** The longest run of zeros, of several the first, becomes {@code ::}; a single zero stays (RFC 5952 §4.2). */
    private static String written(int[] groups) {
        int from = 0;
        int length = 1;
        for (int at = 0; at < GROUPS; at++) {
            int zeros = zeros(groups, at);
            if (zeros > length) {
                from = at;
                length = zeros;
            }
        }
        return length == 1
                ? joined(groups, 0, GROUPS)
                : joined(groups, 0, from) + "::" + joined(groups, from + length, GROUPS);
    }

    private static int zeros(int[] groups, int from) {
        int end = from;
        while (end < GROUPS && groups[end] == 0) {
            end++;
        }
        return end - from;
    }

    private static String joined(int[] groups, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> Integer.toHexString(groups[i]))
                .collect(Collectors.joining(":"));
    }
}
