package chat.atrium.protocol.jid;

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
        // RFC 5895 §2: the ideographic full stop separates labels too
        String dotted = value.replace('\u3002', '.').replace('\uff0e', '.').replace('\uff61', '.');
        String bare = dotted.endsWith(".") ? dotted.substring(0, dotted.length() - 1) : dotted;
        if (bare.startsWith("[") && bare.endsWith("]")) {
            return '[' + Ipv6.canonical(bare.substring(1, bare.length() - 1)) + ']';
        }
        return Arrays.stream(bare.split("\\.", -1)).map(DomainName::label).collect(Collectors.joining("."));
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
