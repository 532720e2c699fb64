package chat.atrium.protocol.jid;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import rocks.xmpp.precis.PrecisProfiles;

/**
 * Prepares and enforces domainparts (RFC 7622 §3.2): labels as letters of their script (U-labels of IDNA2008), lower
 * case, in form C. The IDN class of the JDK is of 2003 and would make one of {@code straße} and {@code strasse}.
 */
final class DomainName {

    private static final int LONGEST_LABEL = 63;
    private static final String ACE_PREFIX = "xn--";

    private DomainName() {}

    /** @throws IllegalArgumentException if it is neither a domain name nor the literal of an address */
    static String prepare(String value) {
        String bare = value.endsWith(".") ? value.substring(0, value.length() - 1) : value;
        if (bare.startsWith("[") && bare.endsWith("]")) {
            return address(bare);
        }
        // RFC 5895 §2: the ideographic full stop separates labels too
        String dotted = bare.replace('\u3002', '.').replace('\uff0e', '.').replace('\uff61', '.');
        return Arrays.stream(dotted.split("\\.", -1)).map(DomainName::label).collect(Collectors.joining("."));
    }

    /** Only IPv6 stands in brackets, and a zone means nothing to others. */
    private static String address(String literal) {
        String address = literal.substring(1, literal.length() - 1);
        if (address.indexOf(':') < 0 || address.indexOf('%') >= 0) {
            throw new IllegalArgumentException("no IPv6 address");
        }
        InetAddress.ofLiteral(address);
        return literal.toLowerCase(Locale.ROOT);
    }

    private static String label(String label) {
        String lower = label.toLowerCase(Locale.ROOT);
        return lower.startsWith(ACE_PREFIX)
                ? decoded(lower)
                : checked(Preparation.stable(PrecisProfiles.USERNAME_CASE_MAPPED, label));
    }

    private static String decoded(String lower) {
        String label = Punycode.decode(lower.substring(ACE_PREFIX.length()));
        // RFC 5891 §5.4: an A-label stands for a U-label that is already in its final form
        if (isAscii(label)
                || !checked(Preparation.stable(PrecisProfiles.USERNAME_CASE_MAPPED, label))
                        .equals(label)) {
            throw new IllegalArgumentException("no A-label");
        }
        return label;
    }

    private static String checked(String label) {
        boolean ascii = isAscii(label);
        int length = ascii
                ? label.length()
                : ACE_PREFIX.length() + Punycode.encode(label).length();
        if (length > LONGEST_LABEL
                || label.startsWith("-")
                || label.endsWith("-")
                || !ascii && label.startsWith("--", 2)
                || !label.chars().allMatch(c -> c >= 0x80 || isLetterDigitHyphen(c))) {
            throw new IllegalArgumentException("no label");
        }
        return label;
    }

    private static boolean isAscii(String label) {
        return label.chars().allMatch(c -> c < 0x80);
    }

    private static boolean isLetterDigitHyphen(int c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-';
    }
}
