package chat.atrium.protocol.xml;

import com.fasterxml.aalto.AsyncXMLStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * The start tag of a stream with its namespace declarations, which hold for every stanza (RFC 6120 §4.8): each stanza's
 * parser reads it first.
 */
final class StreamScope {

    private final byte[] startTag;

    private StreamScope(byte[] startTag) {
        this.startTag = startTag;
    }

    /** The scope that a header opens; the parser stands at its start tag. */
    static StreamScope of(AsyncXMLStreamReader<?> header) {
        StringBuilder tag = new StringBuilder("<").append(qualified(header.getPrefix(), header.getLocalName()));
        for (int i = 0; i < header.getNamespaceCount(); i++) {
            String prefix = header.getNamespacePrefix(i);
            tag.append(prefix == null || prefix.isEmpty() ? " xmlns" : " xmlns:" + prefix)
                    .append("='");
            XmlWriter.escape(tag, header.getNamespaceURI(i), true);
            tag.append('\'');
        }
        return new StreamScope(tag.append('>').toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String qualified(String prefix, String local) {
        return prefix == null || prefix.isEmpty() ? local : prefix + ':' + local;
    }

    /** Makes a parser enter the stream. */
    void enter(GuardedParser parser) {
        parser.prepare(startTag);
    }
}
