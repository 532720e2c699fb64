package chat.atrium.acceptance.node;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ports that stay free while a node is down: below those that the system gives to connections, as one of a client that
 * looks for the node could get the node's own.
 */
final class FreePorts {

    private static final int FIRST = 20_000;
    private static final int COUNT = 12_000;

    /** Runs that happen at once begin at different places. */
    private static final AtomicInteger NEXT = new AtomicInteger(new Random().nextInt(COUNT));

    private FreePorts() {}

    /** One that nobody listens at; none is given twice. */
    static int next() {
        for (int tried = 0; tried < COUNT; tried++) {
            int port = FIRST + Math.floorMod(NEXT.getAndIncrement(), COUNT);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no port is free");
    }

    private static boolean isFree(int port) {
        try (ServerSocket _ = new ServerSocket(port)) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
