package chat.atrium.protocol.xml;

import chat.atrium.protocol.stream.StreamErrorCondition;
import chat.atrium.protocol.stream.StreamHeader;
import com.fasterxml.aalto.AsyncXMLStreamReader;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/** Reads a stream header out of the start tag that its parser reports (RFC 6120 §4.7). */
final class HeaderAssembler {

    private @Nullable StreamHeader header;
    private @Nullable StreamScope scope;

    /** Takes all events that the parser has. */
    void drain(GuardedParser parser) {
        while (true) {
            switch (parser.next()) {
                case AsyncXMLStreamReader.EVENT_INCOMPLETE -> {
                    return;
                }
                case XMLStreamConstants.START_DOCUMENT, XMLStreamConstants.SPACE -> {}
                case XMLStreamConstants.START_ELEMENT -> start(parser.tag());
                case XMLStreamConstants.END_ELEMENT ->
                    throw new XmlException(StreamErrorCondition.BAD_FORMAT, "a stream that ends in its header");
                default -> throw GuardedParser.notWellFormed();
            }
        }
    }

    StreamHeader header() {
        if (header == null) {
            throw GuardedParser.notWellFormed();
        }
        return header;
    }

    StreamScope scope() {
        if (scope == null) {
            throw GuardedParser.notWellFormed();
        }
        return scope;
    }

    private void start(AsyncXMLStreamReader<?> tag) {
        if (!tag.getLocalName().equals("stream")) {
            throw new XmlException(StreamErrorCondition.BAD_FORMAT, "a stream begins with its header");
        }
        // RFC 6120 §4.8.1: a stream of another namespace is refused
        if (!tag.getNamespaceURI().equals(XmlWriter.STREAM)) {
            throw new XmlException(StreamErrorCondition.INVALID_NAMESPACE, "a stream has the namespace of streams");
        }
        String content = tag.getNamespaceURI("");
        header = new StreamHeader(
                tag.getAttributeValue("", "from"),
                tag.getAttributeValue("", "to"),
                tag.getAttributeValue("", "id"),
                tag.getAttributeValue("", "version"),
                tag.getAttributeValue(XmlWriter.XML, "lang"),
                content == null ? "" : content);
        scope = StreamScope.of(tag);
    }
}
