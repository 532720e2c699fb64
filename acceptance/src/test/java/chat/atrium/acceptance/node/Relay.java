package chat.atrium.acceptance.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A port that leads to another one, until it is cut or leads elsewhere. */
final class Relay implements AutoCloseable {

    private final ServerSocket server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile int target;
    private volatile boolean cut;

    Relay(int target) {
        this(InetAddress.getLoopbackAddress(), target);
    }

    /** At another address of this machine. */
    Relay(InetAddress address, int target) {
        this.target = target;
        try {
            this.server = new ServerSocket(0, 50, address);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Closes every connection, and each new one at once. */
    void cut() {
        cut = true;
        open.forEach(Relay::close);
        open.clear();
    }

    void mend() {
        cut = false;
    }

    /** What connects from now on gets there. */
    void leadTo(int otherTarget) {
        target = otherTarget;
    }

    @Override
    public void close() {
        cut();
        try {
            server.close();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void accept() {
        try {
            while (!server.isClosed()) {
                join(server.accept());
            }
        } catch (IOException closed) {
            cut();
        }
    }

    private void join(Socket near) throws IOException {
        if (cut) {
            near.close();
            return;
        }
        Socket far;
        try {
            far = new Socket(InetAddress.getLoopbackAddress(), target);
        } catch (IOException nobodyThere) {
            near.close();
            return;
        }
        open.add(near);
        open.add(far);
        Thread.ofVirtual().start(() -> pump(near, far));
        Thread.ofVirtual().start(() -> pump(far, near));
    }

    private static void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cutOff) {
            close(from);
        }
        close(to);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
