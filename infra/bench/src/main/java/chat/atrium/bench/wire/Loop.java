package chat.atrium.bench.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The one thread of all connections: the caller's, for as long as it wants something to happen. */
public final class Loop implements AutoCloseable {

    /** Work that is due at certain times. */
    public interface Pacer {

        /** Does what is due; gives the nanoseconds until something is due again. */
        long work(long now);
    }

    private static final Pacer IDLE = now -> Duration.ofMillis(100).toNanos();

    private final Selector selector;
    private final ByteBuffer input = ByteBuffer.allocateDirect(256 * 1024);
    private List<Connection> unsent = new ArrayList<>();

    public Loop() {
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Connection connect(InetSocketAddress address, Connection.Listener listener) {
        try {
            SocketChannel channel = SocketChannel.open(address);
            channel.configureBlocking(false);
            channel.socket().setTcpNoDelay(true);
            Connection connection = new Connection(this, channel, listener);
            channel.register(selector, SelectionKey.OP_READ, connection);
            return connection;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs until something is the case. */
    public void until(String what, Duration patience, BooleanSupplier done) {
        long end = System.nanoTime() + patience.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not within " + patience.toSeconds() + " s: " + what);
            }
            turn(IDLE.work(0));
        }
    }

    /** Runs for some time. */
    public void during(Duration time) {
        during(time, IDLE);
    }

    /** Runs for some time, and does what is due meanwhile. */
    public void during(Duration time, Pacer pacer) {
        long end = System.nanoTime() + time.toNanos();
        for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
            turn(Math.min(pacer.work(now), end - now));
        }
    }

    /** Cuts all connections, whatever they were about to say. */
    public void cutAll() {
        for (SelectionKey key : List.copyOf(selector.keys())) {
            ((Connection) key.attachment()).close();
        }
        unsent.clear();
    }

    void sendLater(Connection connection) {
        unsent.add(connection);
    }

    private void turn(long patience) {
        try {
            flush();
            long millis = patience / 1_000_000;
            if (millis > 0) {
                selector.select(millis);
            } else {
                selector.selectNow();
            }
            for (SelectionKey key : selector.selectedKeys()) {
                ((Connection) key.attachment()).ready(key, input);
            }
            selector.selectedKeys().clear();
            flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void flush() {
        List<Connection> now = unsent;
        unsent = new ArrayList<>();
        now.forEach(Connection::flush);
    }

    @Override
    public void close() {
        try {
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
