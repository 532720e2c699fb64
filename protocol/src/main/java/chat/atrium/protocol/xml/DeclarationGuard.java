package chat.atrium.protocol.xml;

import chat.atrium.protocol.stream.StreamErrorCondition;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks at what stands between {@code <?} and {@code >} in front of a stream header: only an XML declaration may, and it
 * may name no encoding but UTF-8 (RFC 6120 §11.6). Its syntax is the parser's business.
 */
final class DeclarationGuard {

    private static final Pattern ENCODING = Pattern.compile("\\sencoding\\s*=\\s*['\"]([^'\"]*)");

    private final StringBuilder text = new StringBuilder();

    /** Looks at the next byte; false once the declaration has ended. */
    boolean accept(int octet) {
        if (octet != '>') {
            text.append((char) octet);
            return true;
        }
        check();
        return false;
    }

    private void check() {
        if (!text.toString().matches("(?s)xml[\\s?].*")) {
            throw new XmlException(StreamErrorCondition.RESTRICTED_XML, "a processing instruction");
        }
        Matcher encoding = ENCODING.matcher(text);
        if (encoding.find() && !encoding.group(1).equalsIgnoreCase("UTF-8")) {
            // RFC 6120 §4.9.3.22
            throw new XmlException(StreamErrorCondition.UNSUPPORTED_ENCODING, "only UTF-8 is understood");
        }
    }
}
