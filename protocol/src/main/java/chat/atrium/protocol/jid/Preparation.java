package chat.atrium.protocol.jid;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import rocks.xmpp.precis.PrecisProfile;
import rocks.xmpp.precis.PrecisProfiles;

/** Prepares and enforces the parts of an address (RFC 7622 §3); plain lower-case ASCII takes a short way. */
final class Preparation {

    private static final int MAX_BYTES = 1023;
    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyz0123456789.-_";
    private static final String FORBIDDEN_IN_LOCALPART = "\"&'/:<>@";

    private Preparation() {}

    static String localpart(String value) {
        if (isPlain(value)) {
            return value;
        }
        String enforced = limited("localpart", enforce(PrecisProfiles.USERNAME_CASE_MAPPED, "localpart", value));
        for (int i = 0; i < enforced.length(); i++) {
            if (FORBIDDEN_IN_LOCALPART.indexOf(enforced.charAt(i)) >= 0) {
                throw new InvalidJidException("a localpart must not contain " + enforced.charAt(i));
            }
        }
        return enforced;
    }

    static String domainpart(String value) {
        if (isPlain(value) && !value.endsWith(".") && !value.contains("..") && value.charAt(0) != '.') {
            return value;
        }
        String bare = value.endsWith(".") ? value.substring(0, value.length() - 1) : value;
        if (bare.startsWith("[") && bare.endsWith("]")) {
            return limited("domainpart", bare);
        }
        try {
            String unicode = IDN.toUnicode(IDN.toASCII(bare, IDN.USE_STD3_ASCII_RULES));
            return limited("domainpart", enforce(PrecisProfiles.IDN, "domainpart", unicode));
        } catch (IllegalArgumentException e) {
            throw new InvalidJidException("the domainpart is not legal", e);
        }
    }

    static String resourcepart(String value) {
        if (isPlain(value)) {
            return value;
        }
        return limited("resourcepart", enforce(PrecisProfiles.OPAQUE_STRING, "resourcepart", value));
    }

    /** True for a short text of {@code a-z 0-9 . - _}, which every profile leaves as it is. */
    private static boolean isPlain(String value) {
        if (value.isEmpty() || value.length() > 255) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            if (PLAIN.indexOf(value.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static String enforce(PrecisProfile profile, String part, String value) {
        if (value.isEmpty()) {
            throw new InvalidJidException("the " + part + " is empty");
        }
        try {
            return profile.enforce(value);
        } catch (IllegalArgumentException e) {
            throw new InvalidJidException("the " + part + " is not legal", e);
        }
    }

    private static String limited(String part, String value) {
        if (value.isEmpty() || value.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new InvalidJidException("a " + part + " has 1 to " + MAX_BYTES + " bytes");
        }
        return value;
    }
}
