package chat.atrium.protocol.xml;

/**
 * Writes elements as XML that is well formed for any parser. Element names never get a prefix, with one exception that
 * RFC 6120 §4.8.5 asks for: the namespace of streams is written with the prefix {@code stream}.
 */
public final class XmlWriter {

    static final String STREAM = "http://etherx.jabber.org/streams";
    static final String XML = "http://www.w3.org/XML/1998/namespace";

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
        boolean prefixed = element.namespace().equals(STREAM);
        String scope = prefixed ? inherited : element.namespace();
        boolean declared = streamDeclared || prefixed;
        String tag = prefixed ? "stream:" + element.local() : element.local();
        out.append('<').append(tag);
        if (prefixed && !streamDeclared) {
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
                case Element inner -> append(out, inner, scope, declared);
                case Text(String value) -> escape(out, value, false);
            }
        }
        out.append("</").append(tag).append('>');
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

    /** Escapes also {@code >}, so that {@code ]]>} never appears, and white space that a parser would normalise. */
    static void escape(StringBuilder out, String text, boolean inAttribute) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '\r' -> out.append("&#xD;");
                case '\'' -> out.append(inAttribute ? "&apos;" : "'");
                case '\n' -> out.append(inAttribute ? "&#xA;" : "\n");
                case '\t' -> out.append(inAttribute ? "&#x9;" : "\t");
                default -> out.append(c);
            }
        }
    }
}
