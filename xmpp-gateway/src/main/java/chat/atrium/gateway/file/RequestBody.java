package chat.atrium.gateway.file;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What comes with a request, for a thread that may wait. The next piece is asked for when the last one is done, so a
 * sender is as fast as the disk and no more than one piece is in memory.
 */
final class RequestBody {

    private sealed interface Piece {}

    private record Content(Buffer bytes) implements Piece {}

    private record End() implements Piece {}

    private record Broken(Throwable cause) implements Piece {}

    private final HttpServerRequest request;
    private final Context loop;
    private final BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();

    /** Called on the event loop of the request, before anything of it is read. */
    RequestBody(HttpServerRequest request) {
        this.request = request;
        this.loop = Vertx.currentContext();
        request.pause();
        request.handler(bytes -> pieces.add(new Content(bytes)));
        request.endHandler(end -> pieces.add(new End()));
        request.exceptionHandler(cause -> pieces.add(new Broken(cause)));
    }

    /**
     * The next piece; absent at the end.
     *
     * @throws IOException if the connection has broken
     * @throws TimeoutException if nothing comes in that time
     */
    Optional<Buffer> read(Duration patience) throws IOException, TimeoutException {
        loop.runOnContext(now -> request.fetch(1));
        return switch (next(patience)) {
            case Content(Buffer bytes) -> Optional.of(bytes);
            case End end -> Optional.empty();
            case Broken(Throwable cause) -> throw new IOException(cause);
        };
    }

    private Piece next(Duration patience) throws IOException, TimeoutException {
        try {
            Piece piece = pieces.poll(Math.max(0, patience.toMillis()), TimeUnit.MILLISECONDS);
            if (piece == null) {
                throw new TimeoutException();
            }
            return piece;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
