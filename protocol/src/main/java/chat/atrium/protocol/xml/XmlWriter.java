package chat.atrium.protocol.xml;

import org.jspecify.annotations.Nullable;

/**
 * Writes elements as XML that is well formed for any parser. Element names never get a prefix, with one exception that
 * RFC 6120 §4.8.5 asks for: the namespace of streams is written with the prefix {@code stream}. Names are taken as they
 * are: they come from code, or from a reader that has checked them.
 */
public final class XmlWriter {

    static final String STREAM = "http://etherx.jabber.org/streams";
    static final String XML = "http://www.w3.org/XML/1998/namespace";

    private static final String STREAM_PREFIX = "stream:";
    private static final String REPLACEMENT = "\uFFFD";

    /** The characters of ASCII that are written as they are, in text and in attributes. */
    private static final boolean[] PLAIN = plain();

    private XmlWriter() {}

    /** The element with all its namespace declarations, as a frame of its own (RFC 7395 §3.3.3). */
    public static String write(Element element) {
        StringBuilder out = new StringBuilder(256);
        append(out, element, "", false);
        return out.toString();
    }

    /**
     * The element as a child of a stream that has declared {@code contentNamespace} as its default namespace and the
     * prefix {@code stream} (RFC 6120 §4.8).
     */
    public static String writeInStream(Element element, String contentNamespace) {
        StringBuilder out = new StringBuilder(256);
        append(out, element, contentNamespace, true);
        return out.toString();
    }

    private static void append(StringBuilder out, Element element, String inherited, boolean streamDeclared) {
        String prefix = prefixOf(element.namespace());
        boolean declares = prefix.equals(STREAM_PREFIX) && !streamDeclared;
        String scope = prefix.isEmpty() ? element.namespace() : inherited;
        out.append('<').append(prefix).append(element.local());
        if (declares) {
            out.append(" xmlns:stream='").append(STREAM).append('\'');
        }
        if (!scope.equals(inherited)) {
            out.append(" xmlns='");
            escape(out, scope, true);
            out.append('\'');
        }
        appendAttributes(out, element);
        if (element.children().isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>');
        for (Node child : element.children()) {
            switch (child) {
                case Element inner -> append(out, inner, scope, streamDeclared || declares);
                case Text(String value) -> escape(out, value, false);
            }
        }
        out.append("</").append(prefix).append(element.local()).append('>');
    }

    /** The namespace of XML itself cannot be declared, so it too is written with its prefix. */
    private static String prefixOf(String namespace) {
        return switch (namespace) {
            case STREAM -> STREAM_PREFIX;
            case XML -> "xml:";
            default -> "";
        };
    }

    private static void appendAttributes(StringBuilder out, Element element) {
        int prefixes = 0;
        for (Attribute attribute : element.attributes()) {
            String namespace = attribute.name().namespace();
            out.append(' ');
            if (namespace.equals(XML)) {
                out.append("xml:");
            } else if (!namespace.isEmpty()) {
                String prefix = "n" + prefixes++;
                out.append("xmlns:").append(prefix).append("='");
                escape(out, namespace, true);
                out.append("' ").append(prefix).append(':');
            }
            out.append(attribute.name().local()).append("='");
            escape(out, attribute.value(), true);
            out.append('\'');
        }
    }

    /**
     * Escapes also {@code >}, so that {@code ]]>} never appears, and white space that a parser would normalise. What XML
     * cannot carry at all (a control character from a form or a database, half a surrogate pair) becomes U+FFFD.
     */
    static void escape(StringBuilder out, String text, boolean inAttribute) {
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < PLAIN.length ? PLAIN[c] : c < Character.MIN_SURROGATE) {
                continue;
            }
            String replacement = replacement(text, i, inAttribute);
            if (replacement != null) {
                out.append(text, written, i).append(replacement);
                written = i + 1;
            }
        }
        out.append(text, written, text.length());
    }

    private static @Nullable String replacement(String text, int at, boolean inAttribute) {
        char c = text.charAt(at);
        return switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '\r' -> "&#xD;";
            case '\'' -> inAttribute ? "&apos;" : null;
            case '\n' -> inAttribute ? "&#xA;" : null;
            case '\t' -> inAttribute ? "&#x9;" : null;
            default -> isXml(text, at) ? null : REPLACEMENT;
        };
    }

    private static boolean[] plain() {
        boolean[] plain = new boolean[128];
        for (char c = ' '; c < plain.length; c++) {
            plain[c] = "<>&'".indexOf(c) < 0;
        }
        return plain;
    }

    /** Either half of a pair of surrogates is told by the other. */
    private static boolean isXml(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at)) && at > 0
                ? Character.isHighSurrogate(text.charAt(at - 1))
                : XmlCharacters.mayStand(text.codePointAt(at));
    }
}
