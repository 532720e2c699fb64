package chat.atrium.gateway.stream;

import chat.atrium.protocol.stream.StreamErrorCondition;
import chat.atrium.protocol.stream.StreamHeader;
import chat.atrium.protocol.xml.Element;

/** Where a stream stands, and what it does with what comes in there. */
sealed interface StreamState permits AwaitingOpen, Authenticating, Binding, Bound, Closed {

    /** The peer sent a header; only {@link AwaitingOpen} waits for one. */
    default void opened(ClientStream stream, StreamHeader header) {
        stream.fail(StreamErrorCondition.BAD_FORMAT, "the stream is open already");
    }

    void received(ClientStream stream, Element element);

    /** True once no login is due any more. */
    default boolean settled() {
        return false;
    }

    /** The stream leaves this state because it ends. */
    default void left(ClientStream stream) {}
}
