package chat.atrium.protocol.xml;

import chat.atrium.protocol.stream.StreamErrorCondition;
import com.fasterxml.aalto.AsyncXMLStreamReader;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/** Builds the tree of one element from what its parser reports. */
final class ElementAssembler {

    private final Deque<Element.Builder> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private boolean outermostEnded;

    /** Takes all events that the parser has; returns the element once it is complete. */
    @Nullable
    Element drain(GuardedParser parser) {
        while (true) {
            switch (parser.next()) {
                case AsyncXMLStreamReader.EVENT_INCOMPLETE -> {
                    return null;
                }
                case XMLStreamConstants.START_DOCUMENT -> {}
                case XMLStreamConstants.START_ELEMENT -> start(parser.tag());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text(parser);
                case XMLStreamConstants.END_ELEMENT -> {
                    Element finished = end();
                    if (finished != null || outermostEnded) {
                        return finished;
                    }
                }
                default -> throw new XmlException(StreamErrorCondition.RESTRICTED_XML, "more than elements and text");
            }
        }
    }

    /** True when the end tag of the stream was met instead of an element. */
    boolean outermostEnded() {
        return outermostEnded;
    }

    private void start(AsyncXMLStreamReader<?> tag) {
        flushText();
        // a second header inside a stream, or one in a frame (RFC 7395 §3.3)
        if (open.isEmpty()
                && tag.getLocalName().equals("stream")
                && tag.getNamespaceURI().equals(XmlWriter.STREAM)) {
            throw new XmlException(StreamErrorCondition.BAD_FORMAT, "a stream header is out of place here");
        }
        Element.Builder builder = Element.builder(tag.getNamespaceURI(), tag.getLocalName());
        for (int i = 0; i < tag.getAttributeCount(); i++) {
            Name name = new Name(tag.getAttributeNamespace(i), tag.getAttributeLocalName(i));
            builder.add(new Attribute(name, tag.getAttributeValue(i)));
        }
        open.push(builder);
    }

    private void text(GuardedParser parser) {
        String piece = parser.text();
        if (!open.isEmpty()) {
            text.append(piece);
        }
    }

    private @Nullable Element end() {
        if (open.isEmpty()) {
            outermostEnded = true;
            return null;
        }
        flushText();
        Element element = open.pop().build();
        Element.Builder parent = open.peek();
        if (parent == null) {
            return element;
        }
        parent.child(element);
        return null;
    }

    private void flushText() {
        Element.Builder parent = open.peek();
        if (parent != null && !text.isEmpty()) {
            parent.text(text.toString());
            text.setLength(0);
        }
    }
}
