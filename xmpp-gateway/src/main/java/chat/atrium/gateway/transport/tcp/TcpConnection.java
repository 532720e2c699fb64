package chat.atrium.gateway.transport.tcp;

import chat.atrium.gateway.stream.ClientStream;
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
import chat.atrium.protocol.xml.XmlStreamReader;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.impl.NetSocketInternal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One TCP connection of a client. */
final class TcpConnection implements Transport, Outbox.Sink<byte[]> {

    private final NetSocketInternal socket;
    private final VertxContext context;
    private final Duration stall;
    private final Outbox<byte[]> outbox;
    private final StreamOutput output;
    private final ReadGate gate;
    private Protection protection;
    private XmlStreamReader reader;
    private boolean handshaking;
    private boolean deaf;
    private Optional<ClientStream> stream = Optional.empty();

    TcpConnection(
            NetSocketInternal socket,
            VertxContext context,
            Protection protection,
            ConnectionLimits limits,
            FrameForm<byte[]> form) {
        this.socket = socket;
        this.context = context;
        this.protection = protection;
        this.stall = limits.stall();
        this.outbox = new Outbox<>(this, this, limits.outboxBytes());
        this.output = new FramedOutput<>(form, outbox);
        this.gate = new ReadGate(limits.bytesPerSecond(), context, socket::pause, socket::resume);
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
        if (deaf) {
            return;
        }
        if (handshaking) {
            return; // plaintext behind <starttls/> (RFC 6120 §5.4.3.3)
        }
        gate.took(buffer.length());
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
                // Nothing behind this can be understood, not even an end: it is left to the client's own memory.
                deaf = true;
                pause();
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
    public StreamOutput output() {
        return output;
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
        gate.forgive();
        socket.upgradeToSsl().onSuccess(done -> handshaking = false).onFailure(failure -> socket.close());
    }

    @Override
    public void pause() {
        gate.stream(true);
    }

    @Override
    public void resume() {
        gate.stream(deaf);
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
        Timer patience = after(stall, outbox::giveUp);
        done.onComplete(result -> {
            patience.cancel();
            written.run();
        });
    }

    @Override
    public void close() {
        socket.close();
    }

    /** In front of all handlers: those of Vert.x and TLS would wait until the client has taken everything. */
    @Override
    public void cut() {
        var _ = socket.channelHandlerContext().pipeline().firstContext().close();
    }
}
