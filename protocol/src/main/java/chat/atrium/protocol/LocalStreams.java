package chat.atrium.protocol;

import chat.atrium.protocol.xml.Element;

/**
 * Streams inside the process, for the web UI: the same stream code as over a socket, with elements instead of bytes,
 * framed as in RFC 7395 ({@code <open/>}, stanzas, {@code <close/>}).
 *
 * <p>Opening takes no identity: the gateway reads it from the authenticated web request that is being handled. Without
 * one a stream may only sign in or register with a token.
 */
public interface LocalStreams {

    /** Opens a stream; what the server sends arrives at {@code receiver}, in order, never on the caller's thread. */
    LocalStream open(Receiver receiver);

    /** The client's end of a stream. */
    interface LocalStream extends AutoCloseable {

        /** Sends one element; never blocks. Ignored after the end of the stream. */
        void send(Element element);

        /** Ends the stream as a client that closes its connection without a word; idempotent. */
        @Override
        void close();
    }

    /** What the client does with what comes in; called by one thread at a time. */
    interface Receiver {

        void received(Element element);

        /** The stream has ended; nothing follows. */
        void ended();
    }
}
