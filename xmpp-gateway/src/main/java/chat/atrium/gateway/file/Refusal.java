package chat.atrium.gateway.file;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;

/** Why a request is not served (RFC 9110 §15). What its sender still sends is not read. */
enum Refusal {
    /** What is sent is not what the place was asked for (XEP-0363 §7). */
    OTHER_SIZE(400, "not the size that the place was asked for"),
    /** Nothing to be found, or not any more. */
    UNKNOWN(404, "no such file, or no such place, or not any more"),
    NOT_ALLOWED(405, "not at this address"),
    /** Too slow. */
    TOO_SLOW(408, "too slow"),
    /** Nobody knows how much is to come. */
    NO_LENGTH(411, "say how much is to come"),
    TOO_LARGE(413, "larger than the place was asked for"),
    OTHER_TYPE(415, "not the type that the place was asked for"),
    NO_SUCH_RANGE(416, "the file has no such part"),
    FAULT(500, "something went wrong here"),
    /** The database is away, or there is too much to do. */
    BUSY(503, "not at the moment; try again"),
    DISK(507, "the file could not be kept");

    private static final String SECONDS = "10";

    private final int status;
    private final String text;

    Refusal(int status, String text) {
        this.status = status;
        this.text = text;
    }

    void answer(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        if (response.closed()) {
            return;
        }
        if (response.headWritten()) {
            // the one way left to say that this was not all
            response.reset();
            return;
        }
        // what was to be said of the file is not true of these words
        response.headers()
                .remove(HttpHeaders.CONTENT_LENGTH)
                .remove(HttpHeaders.CONTENT_DISPOSITION)
                .remove(HttpHeaders.ETAG);
        if (this != NO_SUCH_RANGE) {
            response.headers().remove(HttpHeaders.CONTENT_RANGE);
        }
        if (this == BUSY) {
            response.putHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        }
        response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                .setStatusCode(status);
        boolean closes = !request.isEnded();
        if (closes && request.version() != HttpVersion.HTTP_2) {
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        Future<Void> told = response.end(text);
        if (closes) {
            // the rest of a file would be waited for otherwise; of HTTP/2 the stream alone ends
            told.onComplete(done -> end(request));
        }
    }

    private static void end(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset();
        } else {
            request.connection().close();
        }
    }

    /** With the methods that are allowed. */
    void answer(HttpServerRequest request, String allowed) {
        request.response().putHeader(HttpHeaders.ALLOW, allowed);
        answer(request);
    }
}
