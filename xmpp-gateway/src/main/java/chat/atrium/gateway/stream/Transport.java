package chat.atrium.gateway.stream;

import chat.atrium.backend.port.SharedStanza;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.stream.StreamHeader;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.XmlLimits;
import java.time.Duration;
import java.util.concurrent.Executor;

/**
 * What a stream needs of the connection under it. As an {@link Executor} it runs tasks one at a time, in order, in the
 * context to which the stream is confined. The methods that send queue, never block, may be called on any thread and
 * do nothing once the connection is gone; the others belong to the context.
 */
public interface Transport extends Executor {

    /** What protects the connection at this moment, and so what may be offered on it. */
    Protection protection();

    /** Queues the header of a stream. */
    void open(StreamHeader header);

    /** Queues an element of negotiation. */
    void send(Element element);

    void send(Stanza stanza);

    /** Queues one recipient's copy of a stanza that is serialised once for all. */
    void send(SharedStanza shared);

    /** Queues the end of the stream. */
    void end();

    /** Reads what follows as a new stream with these limits (RFC 6120 §4.3.3). */
    void restart(XmlLimits limits);

    /**
     * Sends what is queued, begins TLS and reads a new stream inside it; whatever came in before is forgotten (RFC 6120
     * §5.4.3.3).
     */
    void startTls(XmlLimits limits);

    /** Stops reading from the client until {@link #resume}; idempotent. */
    void pause();

    void resume();

    /** Closes the connection once what is queued has been written; idempotent. */
    void close();

    /** Runs a task in the context after a time. */
    Timer after(Duration delay, Runnable task);

    /** A task that waits for its time. */
    interface Timer {

        void cancel();
    }
}
