package chat.atrium.gateway.transport;

import chat.atrium.backend.port.SharedStanza;
import chat.atrium.protocol.stream.StreamHeader;
import chat.atrium.protocol.xml.Element;

/** In what form a transport writes what a stream says. */
public interface FrameForm<F> {

    /** The beginning of a stream. */
    F open(StreamHeader header);

    /** An element inside a stream. */
    F element(Element element);

    /** One recipient's copy. */
    F copy(SharedStanza shared);

    /** The end of a stream. */
    F end();

    /** How much of an outbox a frame takes. */
    int bytes(F frame);
}
