package chat.atrium.bench.wire;

import org.jspecify.annotations.Nullable;

/** What is read out of a stanza without parsing it. */
public final class Stanzas {

    private Stanzas() {}

    /** An attribute of the outermost element, or null. */
    public static @Nullable String attribute(String stanza, String name) {
        int end = stanza.indexOf('>');
        int at = stanza.indexOf(" " + name + "=");
        if (at < 0 || at > end) {
            return null;
        }
        int begin = at + name.length() + 3;
        return stanza.substring(begin, stanza.indexOf(stanza.charAt(begin - 1), begin));
    }

    /** True if it is an error. */
    public static boolean isError(String stanza) {
        return "error".equals(attribute(stanza, "type"));
    }

    /** A text as it may stand between tags or in an attribute. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&apos;");
    }
}
