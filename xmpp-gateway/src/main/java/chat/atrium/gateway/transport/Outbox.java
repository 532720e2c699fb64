package chat.atrium.gateway.transport;

import chat.atrium.gateway.transport.Frame.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * What waits to be written to one client. Anybody may offer; one wake-up of the context writes all that has gathered,
 * and the next write begins when that one is done.
 *
 * <p>A client that reads too slowly costs nobody else anything (architecture, promise 6): past the limit of bytes
 * availability is merged to the latest per sender and typing dropped; past twice the limit the connection is given up.
 */
public final class Outbox<F> {

    /** How many bytes one write may gather: enough to be worth a system call, little enough to show progress. */
    private static final int WRITE = 64 * 1024;

    /** The connection under the outbox. */
    public interface Sink<F> {

        /** Writes in the context; {@code written} is to be run there when the client's side has taken it. */
        void write(List<F> frames, Runnable written);

        /** All is written: the connection is to be closed. Called in the context. */
        void close();

        /** The connection is to go at once, although the client has not taken what is written. Called in the context. */
        void cut();
    }

    private final Object lock = new Object();
    private final Executor context;
    private final Sink<F> sink;
    private final int limit;
    private final Deque<Frame<F>> queue = new ArrayDeque<>(4);
    private int bytes;
    private int writing;
    private boolean awake;
    private boolean closed;
    private boolean closeWhenEmpty;

    public Outbox(Executor context, Sink<F> sink, int limit) {
        this.context = context;
        this.sink = sink;
        this.limit = limit;
    }

    /** Queues a frame; nothing happens after the end. */
    public void offer(Frame<F> frame) {
        synchronized (lock) {
            if (closed || bytes > limit && !makesRoom(frame.kind())) {
                return;
            }
            queue.add(frame);
            bytes += frame.bytes();
            if (bytes > 2L * limit) {
                giveUp();
                return;
            }
            if (awake) {
                return;
            }
            awake = true;
        }
        context.execute(this::flush);
    }

    /** Takes nothing more, and closes the connection when all that waits is written. */
    public void close() {
        synchronized (lock) {
            if (closed) {
                return;
            }
            closed = true;
            closeWhenEmpty = true;
            if (awake) {
                return;
            }
            awake = true;
        }
        context.execute(this::flush);
    }

    /** Forgets what waits and takes nothing more. */
    public void discard() {
        synchronized (lock) {
            closed = true;
            queue.clear();
            bytes = 0;
            closeWhenEmpty = false;
        }
    }

    /** The client does not read: it would not read an error either. */
    public void giveUp() {
        discard();
        context.execute(sink::cut);
    }

    /** Writes what waits now, in the context, without waiting for the write before. */
    public void flush() {
        List<F> frames = new ArrayList<>();
        List<Runnable> tasks = new ArrayList<>(0);
        boolean last = false;
        synchronized (lock) {
            writing = 0;
            while (!queue.isEmpty() && writing < WRITE) {
                Frame<F> frame = queue.remove();
                writing += frame.bytes();
                frames.add(frame.content());
                if (frame.written() != null) {
                    tasks.add(frame.written());
                }
            }
            if (frames.isEmpty()) {
                awake = false;
                last = closeWhenEmpty;
                closeWhenEmpty = false;
            }
        }
        if (last) {
            sink.close();
        } else if (!frames.isEmpty()) {
            int written = writing;
            sink.write(frames, () -> {
                tasks.forEach(Runnable::run);
                written(written);
            });
        }
    }

    private void written(int count) {
        synchronized (lock) {
            bytes = Math.max(0, bytes - count);
        }
        flush();
    }

    /** What a slow client loses; false if the frame itself is lost. */
    private boolean makesRoom(Kind kind) {
        return switch (kind) {
            case Kind.Kept kept -> true;
            case Kind.Typing typing -> false;
            case Kind.Availability availability -> {
                queue.removeIf(frame -> {
                    boolean outdated = frame.kind().equals(availability);
                    bytes -= outdated ? frame.bytes() : 0;
                    return outdated;
                });
                yield true;
            }
        };
    }
}
