package chat.atrium.gateway.stream;

import chat.atrium.protocol.xml.XmlLimits;
import java.time.Duration;
import java.util.concurrent.Executor;

/**
 * What a stream needs of the connection under it. As an {@link Executor} it runs tasks one at a time, in order, in the
 * context to which the stream is confined; all other methods belong to that context.
 */
public interface Transport extends Executor {

    /** What protects the connection at this moment, and so what may be offered on it. */
    Protection protection();

    /** The sending half, which is open to any thread. */
    StreamOutput output();

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

    /** Runs a task in the context after a time. */
    Timer after(Duration delay, Runnable task);

    /** A task that waits for its time. */
    interface Timer {

        void cancel();
    }
}
