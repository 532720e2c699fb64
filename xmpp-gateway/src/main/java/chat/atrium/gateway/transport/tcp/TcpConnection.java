package chat.atrium.gateway.transport.tcp;

import chat.atrium.backend.port.SharedStanza;
import chat.atrium.gateway.stream.ClientStream;
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
import chat.atrium.protocol.xml.XmlStreamReader;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One TCP connection of a client. */
final class TcpConnection implements Transport, Outbox.Sink<byte[]> {

    private final NetSocket socket;
    private final VertxContext context;
    private final TextFrames frames;
    private final Duration stall;
    private final Outbox<byte[]> outbox;
    private final ByteRate rate;
    private final ReadGate gate;
    private Protection protection;
    private XmlStreamReader reader;
    private boolean handshaking;
    private Optional<ClientStream> stream = Optional.empty();

    TcpConnection(NetSocket socket, VertxContext context, Protection protection, TcpLimits limits, TextFrames frames) {
        this.socket = socket;
        this.context = context;
        this.protection = protection;
        this.frames = frames;
        this.stall = limits.stall();
        this.outbox = new Outbox<>(this, this, limits.outboxBytes());
        this.rate = new ByteRate(limits.bytesPerSecond(), System.nanoTime());
        this.gate = new ReadGate(socket::pause, socket::resume);
        this.reader = new XmlStreamReader(limits.beforeLogin());
    }

    /** Begins to read for a stream. */
    void begin(ClientStream newStream) {
        stream = Optional.of(newStream);
        socket.handler(this::read);
        socket.closeHandler(closed -> gone());
        socket.exceptionHandler(failure -> socket.close());
    }

    private void read(Buffer buffer) {
        if (handshaking) {
            return; // plaintext behind <starttls/> (RFC 6120 §5.4.3.3)
        }
        Duration rest = rate.take(buffer.length(), System.nanoTime());
        if (rest.isPositive()) {
            gate.rate(true);
            after(rest, () -> gate.rate(false));
        }
        stream.ifPresent(open -> read(open, buffer.getBytes()));
    }

    private void read(ClientStream open, byte[] bytes) {
        open.heard();
        // STARTTLS changes the reader while this one still reads: what it finds then is not looked at
        XmlStreamReader current = reader;
        try {
            current.feed(bytes, 0, bytes.length, event -> {
                if (reader == current) {
                    open.receive(event);
                }
            });
        } catch (XmlException e) {
            if (reader == current) {
                open.refuse(e);
            }
        }
    }

    private void gone() {
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
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        outbox.offer(new Frame<>(bytes, bytes.length, kind));
    }

    @Override
    public void restart(XmlLimits limits) {
        reader.limits(limits);
        reader.restart();
    }

    @Override
    public void startTls(XmlLimits limits) {
        outbox.flush();
        reader = new XmlStreamReader(limits);
        protection = Protection.TLS;
        handshaking = true;
        gate.rate(false);
        socket.upgradeToSsl().onSuccess(done -> handshaking = false).onFailure(failure -> socket.close());
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
        outbox.close(socket::close);
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        return context.after(delay, task);
    }

    @Override
    public void execute(Runnable task) {
        context.execute(task);
    }

    @Override
    public void write(List<byte[]> content, Runnable written) {
        Buffer gathered =
                Buffer.buffer(content.stream().mapToInt(bytes -> bytes.length).sum());
        content.forEach(gathered::appendBytes);
        Future<Void> done = socket.write(gathered);
        if (done.isComplete()) {
            written.run();
            return;
        }
        Timer patience = after(stall, this::overflowed);
        done.onComplete(result -> {
            patience.cancel();
            written.run();
        });
    }

    @Override
    public void overflowed() {
        // the client does not read: it would not read an error either
        outbox.discard();
        socket.close();
    }
}
