package chat.atrium.bench.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/** A socket; what is sent in one turn of the loop is gathered into one write. */
final class Connection {

    /** Whoever wants to know what comes in. */
    interface Listener {

        void received(ByteBuffer bytes);

        void closed();
    }

    private final Loop loop;
    private final SocketChannel channel;
    private final Listener listener;
    private @Nullable ByteBuffer output;
    private boolean open = true;

    Connection(Loop loop, SocketChannel channel, Listener listener) {
        this.loop = loop;
        this.channel = channel;
        this.listener = listener;
    }

    void send(byte[] bytes) {
        ByteBuffer waiting = output;
        if (waiting == null) {
            waiting = ByteBuffer.allocate(Math.max(1024, bytes.length));
            loop.sendLater(this);
        } else if (waiting.remaining() < bytes.length) {
            waiting =
                    ByteBuffer.allocate(2 * (waiting.capacity() + bytes.length)).put(waiting.flip());
        }
        output = waiting.put(bytes);
    }

    void flush() {
        ByteBuffer waiting = output;
        if (waiting == null || !open) {
            return;
        }
        try {
            channel.write(waiting.flip());
            if (waiting.hasRemaining()) {
                waiting.compact();
                loop.sendLater(this);
            } else {
                output = null;
            }
        } catch (IOException e) {
            close();
        }
    }

    void ready(SelectionKey key, ByteBuffer input) {
        if (!key.isValid() || !key.isReadable()) {
            return;
        }
        input.clear();
        try {
            if (channel.read(input) < 0) {
                close();
                return;
            }
        } catch (IOException e) {
            close();
            return;
        }
        listener.received(input.flip());
    }

    void close() {
        if (!open) {
            return;
        }
        open = false;
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        listener.closed();
    }
}
