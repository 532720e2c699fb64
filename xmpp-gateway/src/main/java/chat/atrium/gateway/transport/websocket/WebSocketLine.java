package chat.atrium.gateway.transport.websocket;

import chat.atrium.backend.port.SharedStanza;
import chat.atrium.backend.settings.LimitSettings;
import chat.atrium.gateway.stream.ClientStream;
import chat.atrium.gateway.stream.Framing;
import chat.atrium.gateway.stream.Protection;
import chat.atrium.gateway.stream.Transport;
import chat.atrium.gateway.transport.ByteRate;
import chat.atrium.gateway.transport.Frame;
import chat.atrium.gateway.transport.Outbox;
import chat.atrium.gateway.transport.ReadGate;
import chat.atrium.gateway.transport.TextFrames;
import chat.atrium.gateway.transport.VertxContext;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.stream.StreamHeader;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.XmlException;
import chat.atrium.protocol.xml.XmlLimits;
import chat.atrium.protocol.xml.XmlReader;
import io.quarkus.websockets.next.WebSocketConnection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One WebSocket of a client. */
final class WebSocketLine implements Transport, Outbox.Sink<String> {

    private final WebSocketConnection connection;
    private final VertxContext context;
    private final Protection protection;
    private final TextFrames frames;
    private final Duration stall;
    private final Outbox<String> outbox;
    private final ByteRate rate;
    private final ReadGate gate;
    private XmlLimits limits;
    private Optional<ClientStream> stream = Optional.empty();

    WebSocketLine(
            WebSocketConnection connection,
            VertxContext context,
            Handshake handshake,
            XmlLimits beforeLogin,
            LimitSettings settings,
            TextFrames frames) {
        this.connection = connection;
        this.context = context;
        this.protection = handshake.protection();
        this.frames = frames;
        this.stall = settings.outboxStall();
        this.outbox = new Outbox<>(this, this, settings.outboxBytes());
        this.rate = new ByteRate(settings.bytesPerSecond(), System.nanoTime());
        this.gate = new ReadGate(
                () -> handshake.channel().setAutoRead(false),
                () -> handshake.channel().setAutoRead(true));
        this.limits = beforeLogin;
    }

    void begin(ClientStream newStream) {
        stream = Optional.of(newStream);
    }

    /** Takes one text frame (RFC 7395 §3.3). */
    void read(String frame) {
        Duration rest = rate.take(frame.length(), System.nanoTime());
        if (rest.isPositive()) {
            gate.rate(true);
            after(rest, () -> gate.rate(false));
        }
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
    public void open(StreamHeader header) {
        offer(frames.framing().open(header), new Frame.Kind.Kept());
    }

    @Override
    public void send(Element element) {
        offer(frames.framing().element(element), new Frame.Kind.Kept());
    }

    @Override
    public void send(Stanza stanza) {
        offer(frames.framing().element(stanza.toElement()), Frame.kindOf(stanza));
    }

    @Override
    public void send(SharedStanza shared) {
        offer(frames.text(shared), Frame.kindOf(shared.common()));
    }

    @Override
    public void end() {
        offer(frames.framing().end(), new Frame.Kind.Kept());
    }

    private void offer(String text, Frame.Kind kind) {
        outbox.offer(new Frame<>(text, text.length(), kind));
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
    public void close() {
        outbox.close(this::cut);
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
        Timer patience = after(stall, this::overflowed);
        for (String text : texts.subList(0, texts.size() - 1)) {
            connection.sendText(text).subscribe().with(sent -> {}, failure -> cut());
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
                            cut();
                        });
    }

    @Override
    public void overflowed() {
        // the client does not read: it would not read an error either
        outbox.discard();
        cut();
    }

    private void cut() {
        connection.close().subscribe().with(done -> {}, failure -> gone());
    }
}
