package chat.atrium.bench.wire;

import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** How stanzas become bytes; one object per connection, because it remembers what is incomplete. */
sealed interface Framing permits DocumentFraming, FrameFraming {

    /** The bytes that a connection begins with, before any stream. */
    byte[] greeting(String host);

    /** True if a stream may begin: the server has answered the greeting. */
    boolean isOpen();

    /** The beginning of a stream. */
    byte[] open(String domain);

    /** A stanza; written without the namespace of clients. */
    byte[] encode(String stanza);

    /** The end of a stream. */
    byte[] end();

    /** Takes bytes and gives the elements that they complete. */
    void decode(ByteBuffer bytes, Consumer<String> elements);
}
