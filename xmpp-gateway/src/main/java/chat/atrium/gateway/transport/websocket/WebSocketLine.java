package chat.atrium.gateway.transport.websocket;

import chat.atrium.gateway.stream.ClientStream;
import chat.atrium.gateway.stream.Framing;
import chat.atrium.gateway.stream.Protection;
import chat.atrium.gateway.stream.StreamOutput;
import chat.atrium.gateway.stream.Transport;
import chat.atrium.gateway.transport.ConnectionLimits;
import chat.atrium.gateway.transport.FrameForm;
import chat.atrium.gateway.transport.FramedOutput;
import chat.atrium.gateway.transport.Outbox;
import chat.atrium.gateway.transport.ReadGate;
import chat.atrium.gateway.transport.VertxContext;
import chat.atrium.protocol.xml.XmlException;
import chat.atrium.protocol.xml.XmlLimits;
import chat.atrium.protocol.xml.XmlReader;
import io.netty.channel.Channel;
import io.quarkus.websockets.next.WebSocketConnection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One WebSocket of a client. */
final class WebSocketLine implements Transport, Outbox.Sink<String> {

    private final WebSocketConnection connection;
    private final VertxContext context;
    private final Protection protection;
    private final Channel channel;
    private final Duration stall;
    private final Outbox<String> outbox;
    private final StreamOutput output;
    private final ReadGate gate;
    private XmlLimits limits;
    private Optional<ClientStream> stream = Optional.empty();

    WebSocketLine(
            WebSocketConnection connection,
            VertxContext context,
            Handshake handshake,
            ConnectionLimits limits,
            FrameForm<String> form) {
        this.connection = connection;
        this.context = context;
        this.protection = handshake.protection();
        this.channel = handshake.channel();
        this.stall = limits.stall();
        this.outbox = new Outbox<>(this, this, limits.outboxBytes());
        this.output = new FramedOutput<>(form, outbox);
        this.gate = new ReadGate(
                limits.bytesPerSecond(),
                context,
                () -> channel.config().setAutoRead(false),
                () -> channel.config().setAutoRead(true));
        this.limits = limits.beforeLogin();
    }

    void begin(ClientStream newStream) {
        stream = Optional.of(newStream);
    }

    /** Takes one text frame (RFC 7395 §3.3). */
    void read(String frame) {
        gate.took(frame.length());
        stream.ifPresent(open -> read(open, frame));
    }

    private void read(ClientStream open, String frame) {
        open.heard();
        try {
            open.receive(Framing.event(XmlReader.read(frame, limits)));
        } catch (XmlException e) {
            open.refuse(e);
        }
    }

    void gone() {
        outbox.discard();
        stream.ifPresent(ClientStream::disconnected);
    }

    @Override
    public Protection protection() {
        return protection;
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
        throw new IllegalStateException("RFC 7395 §3.9: TLS is under the WebSocket");
    }

    @Override
    public void pause() {
        gate.stream(true);
    }

    @Override
    public void resume() {
        gate.stream(false);
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        return context.after(delay, task);
    }

    @Override
    public void execute(Runnable task) {
        context.execute(task);
    }

    /** The frames leave in the order of the calls, so the last one tells for all. */
    @Override
    public void write(List<String> texts, Runnable written) {
        Timer patience = after(stall, outbox::giveUp);
        for (String text : texts.subList(0, texts.size() - 1)) {
            connection.sendText(text).subscribe().with(sent -> {}, failure -> close());
        }
        connection
                .sendText(texts.getLast())
                .subscribe()
                .with(
                        sent -> execute(() -> {
                            patience.cancel();
                            written.run();
                        }),
                        failure -> {
                            patience.cancel();
                            close();
                        });
    }

    @Override
    public void close() {
        connection.close().subscribe().with(done -> {}, failure -> gone());
    }

    /** In front of all handlers: those of Vert.x and TLS would wait until the client has taken everything. */
    @Override
    public void cut() {
        var _ = channel.pipeline().firstContext().close();
    }
}
