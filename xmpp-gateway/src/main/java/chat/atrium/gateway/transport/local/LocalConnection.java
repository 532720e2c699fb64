package chat.atrium.gateway.transport.local;

import chat.atrium.gateway.registry.StreamRegistry;
import chat.atrium.gateway.registry.TransportKind;
import chat.atrium.gateway.stream.ClientStream;
import chat.atrium.gateway.stream.Framing;
import chat.atrium.gateway.stream.Protection;
import chat.atrium.gateway.stream.StreamOutput;
import chat.atrium.gateway.stream.Transport;
import chat.atrium.gateway.transport.ConnectionLimits;
import chat.atrium.gateway.transport.FramedOutput;
import chat.atrium.gateway.transport.Outbox;
import chat.atrium.gateway.transport.VertxContext;
import chat.atrium.protocol.LocalStreams.Receiver;
import chat.atrium.protocol.stream.StreamError;
import chat.atrium.protocol.stream.StreamErrorCondition;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.XmlLimits;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A stream's connection to a receiver in this process; both have a virtual thread of their own while they are busy. */
final class LocalConnection implements Transport, Outbox.Sink<Element> {

    private final Vertx vertx;
    private final Receiver receiver;
    private final SerialTasks context = new SerialTasks("local-stream");
    private final SerialTasks reception = new SerialTasks("local-receiver");
    private final Outbox<Element> outbox;
    private final StreamOutput output;
    private XmlLimits limits;
    private Optional<ClientStream> stream = Optional.empty();
    private boolean gone;

    LocalConnection(Vertx vertx, Receiver receiver, ConnectionLimits limits) {
        this.vertx = vertx;
        this.receiver = receiver;
        this.limits = limits.beforeLogin();
        this.outbox = new Outbox<>(context, this, limits.outboxBytes());
        this.output = new FramedOutput<>(new ElementForm(), outbox);
    }

    void begin(StreamRegistry registry) {
        stream = registry.open(TransportKind.LOCAL, "", this);
        if (stream.isEmpty()) {
            cut();
        }
    }

    /** Takes what the client sends. */
    void read(Element element) {
        stream.ifPresent(open -> {
            if (Weight.of(element) > limits.maxBytes()) {
                // RFC 6120 §4.9.3.14: as large as over every other transport
                open.fail(StreamError.of(StreamErrorCondition.POLICY_VIOLATION, "the stanza is too large"));
            } else {
                open.receive(Framing.event(element));
            }
        });
    }

    /** The connection is gone, by whoever's will. */
    @Override
    public void cut() {
        if (gone) {
            return;
        }
        gone = true;
        outbox.discard();
        stream.ifPresent(ClientStream::disconnected);
        reception.execute(receiver::ended);
    }

    @Override
    public Protection protection() {
        return Protection.LOCAL;
    }

    @Override
    public StreamOutput output() {
        return output;
    }

    @Override
    public void restart(XmlLimits newLimits) {
        limits = newLimits;
    }

    @Override
    public void startTls(XmlLimits newLimits) {
        throw new IllegalStateException("there is no line to protect");
    }

    @Override
    public void pause() {
        // what has come in waits in the stream, and is bounded there
    }

    @Override
    public void resume() {
        // see pause
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        return VertxContext.after(vertx, delay, this, task);
    }

    @Override
    public void execute(Runnable task) {
        context.execute(task);
    }

    @Override
    public void write(List<Element> elements, Runnable written) {
        reception.execute(() -> {
            try {
                elements.forEach(receiver::received);
            } finally {
                execute(written);
            }
        });
    }

    @Override
    public void close() {
        cut();
    }
}
