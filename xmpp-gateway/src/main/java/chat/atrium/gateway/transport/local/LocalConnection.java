package chat.atrium.gateway.transport.local;

import chat.atrium.backend.port.SharedStanza;
import chat.atrium.backend.settings.LimitSettings;
import chat.atrium.gateway.registry.StreamRegistry;
import chat.atrium.gateway.registry.TransportKind;
import chat.atrium.gateway.stream.ClientStream;
import chat.atrium.gateway.stream.Framing;
import chat.atrium.gateway.stream.Protection;
import chat.atrium.gateway.stream.Transport;
import chat.atrium.gateway.transport.Frame;
import chat.atrium.gateway.transport.Outbox;
import chat.atrium.protocol.LocalStreams.Receiver;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.stream.StreamError;
import chat.atrium.protocol.stream.StreamErrorCondition;
import chat.atrium.protocol.stream.StreamHeader;
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
    private XmlLimits limits;
    private Optional<ClientStream> stream = Optional.empty();
    private boolean gone;

    LocalConnection(Vertx vertx, Receiver receiver, XmlLimits beforeLogin, LimitSettings settings) {
        this.vertx = vertx;
        this.receiver = receiver;
        this.limits = beforeLogin;
        this.outbox = new Outbox<>(context, this, settings.outboxBytes());
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
    void cut() {
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
    public void open(StreamHeader header) {
        send(Framing.openElement(header));
    }

    @Override
    public void send(Element element) {
        offer(element, new Frame.Kind.Kept());
    }

    @Override
    public void send(Stanza stanza) {
        offer(stanza.toElement(), Frame.kindOf(stanza));
    }

    @Override
    public void send(SharedStanza shared) {
        offer(shared.own().toElement(), Frame.kindOf(shared.common()));
    }

    @Override
    public void end() {
        send(Framing.closeElement());
    }

    private void offer(Element element, Frame.Kind kind) {
        outbox.offer(new Frame<>(element, Weight.of(element), kind));
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
    public void close() {
        outbox.close(this::cut);
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        long id = vertx.setTimer(Math.max(1, delay.toMillis()), _ -> execute(task));
        return () -> vertx.cancelTimer(id);
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
    public void overflowed() {
        cut();
    }
}
