package chat.atrium.gateway.stream;

import chat.atrium.protocol.stanza.Namespaces;
import chat.atrium.protocol.stream.StreamEvent;
import chat.atrium.protocol.stream.StreamHeader;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.XmlWriter;
import java.util.Optional;

/** What differs between a stream of bytes (RFC 6120 §4) and one of frames (RFC 7395 §3): header, end, declarations. */
public enum Framing {
    /** One XML document per stream, as over TCP. */
    DOCUMENT {
        @Override
        public String open(StreamHeader header) {
            String tag = XmlWriter.write(header(Namespaces.STREAM, "stream", header));
            String attributes = tag.substring("<stream:stream".length(), tag.length() - "/>".length());
            return "<?xml version='1.0'?><stream:stream xmlns='" + header.contentNamespace() + '\'' + attributes + '>';
        }

        @Override
        public String element(Element element) {
            return XmlWriter.writeInStream(element, Namespaces.CLIENT);
        }

        @Override
        public String end() {
            return "</stream:stream>";
        }
    },
    /** One element per frame, as over WebSocket and inside the process. */
    FRAMES {
        @Override
        public String open(StreamHeader header) {
            return element(openElement(header));
        }

        @Override
        public String element(Element element) {
            return XmlWriter.write(element);
        }

        @Override
        public String end() {
            return element(closeElement());
        }
    };

    /** The beginning of a stream. */
    public abstract String open(StreamHeader header);

    /** An element inside a stream. */
    public abstract String element(Element element);

    /** The end of a stream. */
    public abstract String end();

    /** The {@code <open/>} that begins a stream of frames (RFC 7395 §3.4). */
    public static Element openElement(StreamHeader header) {
        return header(Namespaces.FRAMING, "open", header);
    }

    /** The {@code <close/>} that ends a stream of frames (RFC 7395 §3.6). */
    public static Element closeElement() {
        return Element.of(Namespaces.FRAMING, "close");
    }

    /** What a frame means. */
    public static StreamEvent event(Element frame) {
        if (frame.is(Namespaces.FRAMING, "open")) {
            return new StreamEvent.Opened(new StreamHeader(
                    frame.findAttribute("from").orElse(null),
                    frame.findAttribute("to").orElse(null),
                    frame.findAttribute("id").orElse(null),
                    frame.findAttribute("version").orElse(null),
                    frame.findAttribute(Namespaces.XML, "lang").orElse(null),
                    Namespaces.CLIENT));
        }
        return frame.is(Namespaces.FRAMING, "close") ? new StreamEvent.Closed() : new StreamEvent.Received(frame);
    }

    private static Element header(String namespace, String local, StreamHeader header) {
        Element.Builder builder = Element.builder(namespace, local)
                .attribute("from", Optional.ofNullable(header.from()))
                .attribute("to", Optional.ofNullable(header.to()))
                .attribute("id", Optional.ofNullable(header.id()))
                .attribute("version", Optional.ofNullable(header.version()));
        if (header.lang() != null) {
            builder.attribute(Namespaces.XML, "lang", header.lang());
        }
        return builder.build();
    }
}
