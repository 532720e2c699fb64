package chat.atrium.protocol.sasl;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The syntax of SCRAM's messages (RFC 5802 §5.1 and §7). */
final class ScramText {

    static final byte[] CLIENT_KEY = utf8("Client Key");
    static final byte[] SERVER_KEY = utf8("Server Key");

    private ScramText() {}

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new ScramException("not base64");
        }
    }

    /** The value of the attribute {@code name=} at the given place of a comma-separated message. */
    static String attribute(String[] parts, int place, char name) {
        if (place >= parts.length
                || parts[place].length() < 2
                || parts[place].charAt(0) != name
                || parts[place].charAt(1) != '=') {
            throw new ScramException("the attribute " + name + " is missing");
        }
        return parts[place].substring(2);
    }

    static String[] parts(String message) {
        return message.split(",", -1);
    }

    /** A name with its commas and equals signs back in place. */
    static String unescape(String saslName) {
        for (int at = saslName.indexOf('='); at >= 0; at = saslName.indexOf('=', at + 1)) {
            if (!saslName.startsWith("=2C", at) && !saslName.startsWith("=3D", at)) {
                throw new ScramException("a stray = in a name");
            }
        }
        return saslName.replace("=2C", ",").replace("=3D", "=");
    }

    static String escape(String name) {
        return name.replace("=", "=3D").replace(",", "=2C");
    }

    /** A nonce is printable ASCII without comma, and not empty. */
    static String nonce(String value) {
        if (value.isEmpty() || !value.chars().allMatch(c -> c > ' ' && c < 0x7F && c != ',')) {
            throw new ScramException("not a nonce");
        }
        return value;
    }

    static byte[] xor(byte[] left, byte[] right) {
        byte[] result = new byte[left.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (byte) (left[i] ^ right[i]);
        }
        return result;
    }
}
