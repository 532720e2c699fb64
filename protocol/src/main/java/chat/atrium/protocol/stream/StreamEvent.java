package chat.atrium.protocol.stream;

import chat.atrium.protocol.xml.Element;

/** What comes in over a stream, in order: a header, elements, the end. */
public sealed interface StreamEvent {

    /** The peer has opened the stream, or restarted it. */
    record Opened(StreamHeader header) implements StreamEvent {}

    /** A complete child of the stream: a stanza or an element of negotiation. */
    record Received(Element element) implements StreamEvent {}

    /** The peer has closed the stream with its end tag. */
    record Closed() implements StreamEvent {}
}
