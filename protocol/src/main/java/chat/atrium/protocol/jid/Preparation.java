package chat.atrium.protocol.jid;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import rocks.xmpp.precis.PrecisProfile;
import rocks.xmpp.precis.PrecisProfiles;

/** Prepares and enforces the parts of an address (RFC 7622 §3); what is plain ASCII takes a short way. */
final class Preparation {

    private static final int MAX_BYTES = 1023;

    /** No text longer than this can shrink to what is allowed; it is not worth the work. */
    private static final int MAX_INPUT = 4 * MAX_BYTES;

    private static final int LONGEST_PLAIN = 63;
    private static final String FORBIDDEN_IN_LOCALPART = "\"&'/:<>@";

    private Preparation() {}

    static String localpart(String value) {
        return isPlain(value) ? value : prepared("localpart", value, Preparation::username);
    }

    static String domainpart(String value) {
        return isPlain(value) ? value : prepared("domainpart", value, DomainName::prepare);
    }

    static String resourcepart(String value) {
        return isPrintable(value)
                ? value
                : prepared("resourcepart", value, text -> stable(PrecisProfiles.OPAQUE_STRING, text));
    }

    /**
     * True for a short text of letters, digits and, further inside, single dots and hyphens: every profile leaves it as
     * it is.
     */
    private static boolean isPlain(String value) {
        if (value.length() > LONGEST_PLAIN) {
            return false;
        }
        boolean inside = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean alphanumeric = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
            if (!alphanumeric && (!inside || c != '.' && c != '-')) {
                return false;
            }
            inside = alphanumeric;
        }
        return inside;
    }

    /** True for printable ASCII, which OpaqueString leaves as it is. */
    private static boolean isPrintable(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < ' ' || value.charAt(i) > '~') {
                return false;
            }
        }
        return !value.isEmpty() && value.length() <= MAX_BYTES;
    }

    private static String username(String text) {
        String enforced = stable(PrecisProfiles.USERNAME_CASE_MAPPED, text);
        // RFC 7622 §3.3.1
        if (enforced.chars().anyMatch(c -> FORBIDDEN_IN_LOCALPART.indexOf(c) >= 0)) {
            throw new IllegalArgumentException("a forbidden character");
        }
        return enforced;
    }

    /** Applies a profile, of which a second time must change nothing (RFC 8264 §7). */
    static String stable(PrecisProfile profile, String text) {
        String enforced = profile.enforce(text);
        if (!profile.enforce(enforced).equals(enforced)) {
            throw new IllegalArgumentException("not stable");
        }
        return enforced;
    }

    private static String prepared(String part, String value, UnaryOperator<String> profile) {
        if (value.isEmpty() || value.length() > MAX_INPUT) {
            throw new InvalidJidException("a " + part + " has 1 to " + MAX_BYTES + " bytes");
        }
        String result;
        try {
            result = profile.apply(value);
        } catch (IllegalArgumentException e) {
            throw new InvalidJidException("the " + part + " is not legal", e);
        }
        if (result.isEmpty() || result.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new InvalidJidException("a " + part + " has 1 to " + MAX_BYTES + " bytes");
        }
        return result;
    }
}
