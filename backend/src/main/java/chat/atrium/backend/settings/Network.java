package chat.atrium.backend.settings;

import java.net.InetAddress;
import java.util.Arrays;

/**
 * A range of network addresses in CIDR notation (RFC 4632).
 *
 * @param address the numeric address before the slash
 * @param bits how many of its leading bits count
 */
public record Network(InetAddress address, int bits) {

    public Network {
        if (bits < 0 || bits > address.getAddress().length * 8) {
            throw new IllegalArgumentException("a network of " + address.getHostAddress() + " cannot have /" + bits);
        }
    }

    /** Reads {@code 10.0.0.0/8}, {@code fd00::/8} or a single address. Names are refused: nothing is looked up. */
    public static Network of(String text) {
        int slash = text.indexOf('/');
        try {
            InetAddress address = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
            int bits = slash < 0 ? address.getAddress().length * 8 : Integer.parseInt(text.substring(slash + 1));
            return new Network(address, bits);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("expected a network such as 10.0.0.0/8", e);
        }
    }

    /** True if the address lies in this range; addresses of the other protocol version never do. */
    public boolean contains(InetAddress other) {
        byte[] mine = address.getAddress();
        byte[] theirs = other.getAddress();
        int whole = bits / 8;
        if (mine.length != theirs.length || !Arrays.equals(mine, 0, whole, theirs, 0, whole)) {
            return false;
        }
        int rest = bits % 8;
        return rest == 0 || ((mine[whole] ^ theirs[whole]) & 0xff) >> (8 - rest) == 0;
    }

    @Override
    public String toString() {
        return address.getHostAddress() + '/' + bits;
    }
}
