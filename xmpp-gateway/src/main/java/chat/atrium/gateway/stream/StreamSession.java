package chat.atrium.gateway.stream;

import chat.atrium.backend.port.SessionHandle;
import chat.atrium.backend.port.SessionId;
import chat.atrium.backend.port.SharedStanza;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.stream.StreamError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the backend holds of a stream. Stanzas that come between the binding and its result wait: the result of the
 * binding is the first stanza a client may see (RFC 6120 §7.6.1).
 */
final class StreamSession implements SessionHandle {

    private final SessionId id;
    private final ClientStream stream;
    private final StreamOutput output;
    private final StreamMeter meter;
    private final Object gate = new Object();
    private volatile boolean begun;
    private @Nullable List<Runnable> early = new ArrayList<>();

    StreamSession(SessionId id, ClientStream stream) {
        this.id = id;
        this.stream = stream;
        this.output = stream.output();
        this.meter = stream.ports().meter();
    }

    @Override
    public SessionId id() {
        return id;
    }

    @Override
    public void send(Stanza stanza) {
        deliver(() -> output.send(stanza));
    }

    @Override
    public void send(SharedStanza shared) {
        deliver(() -> output.send(shared));
    }

    @Override
    public void close(StreamError reason) {
        stream.transport().execute(() -> stream.fail(reason));
    }

    /** The result of the binding is queued; what has come meanwhile follows it. */
    void begin() {
        synchronized (gate) {
            if (early != null) {
                early.forEach(Runnable::run);
                early = null;
            }
            begun = true;
        }
    }

    private void deliver(Runnable delivery) {
        meter.stanzaOut();
        if (!begun) {
            synchronized (gate) {
                if (early != null) {
                    early.add(delivery);
                    return;
                }
            }
        }
        delivery.run();
    }
}
