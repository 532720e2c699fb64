package chat.atrium.gateway.conversation;

import chat.atrium.protocol.xml.Element;
import java.time.Duration;
import java.util.Optional;

/** A client's connection to the server, framed as in RFC 7395 whatever it goes over. */
interface Line extends AutoCloseable {

    /** What came in. */
    sealed interface Heard {

        record Said(Element element) implements Heard {}

        /** The connection is over; nothing follows. */
        record Ended() implements Heard {}
    }

    /** Opens a connection. */
    @FunctionalInterface
    interface Opener {
        Line open();
    }

    void send(Element element);

    /** Sends a frame as it is. */
    void sendRaw(String frame);

    /** Waits for what comes in next; absent if nothing came in that time. */
    Optional<Heard> hear(Duration patience);

    /** Breaks the connection without a word. */
    @Override
    void close();
}
