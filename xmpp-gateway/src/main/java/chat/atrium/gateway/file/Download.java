package chat.atrium.gateway.file;

import chat.atrium.backend.port.file.FileId;
import chat.atrium.backend.port.file.FileStore;
import chat.atrium.backend.port.file.KeptFile;
import chat.atrium.backend.port.file.Uploads;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.backend.settings.FileSettings;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Gives files (RFC 9110 §9.3.1, §13, §14). Waits for database, disk and reader. */
@Singleton
final class Download {

    private static final Logger LOG = Logger.getLogger(Download.class);

    private static final int PART = 206;
    private static final int NOT_MODIFIED = 304;
    private static final int PIECE = 65_536;

    private final Uploads uploads;
    private final FileStore store;
    private final FileSettings limits;

    @Inject
    Download(Uploads uploads, FileStore store, AtriumSettings settings) {
        this(uploads, store, settings.files());
    }

    Download(Uploads uploads, FileStore store, FileSettings limits) {
        this.uploads = uploads;
        this.store = store;
        this.limits = limits;
    }

    /** The name must be the file's: an address with another name would say what its sender has not said. */
    void give(HttpServerRequest request, String id, String name) {
        Optional<KeptFile> found = FileId.find(id)
                .flatMap(uploads::find)
                .filter(file -> file.name().equals(name));
        if (found.isEmpty()) {
            Refusal.UNKNOWN.answer(request);
            return;
        }
        KeptFile file = found.get();
        describe(request.response(), file);
        if (isKnown(request, etag(file))) {
            request.response().setStatusCode(NOT_MODIFIED).end();
            return;
        }
        try (SeekableByteChannel content = store.open(file.id()).orElse(null)) {
            if (content == null) {
                LOG.warnf(
                        "The content of file %s is not in the directory of this node",
                        file.id().value());
                Refusal.UNKNOWN.answer(request);
            } else {
                answer(request, file, content);
            }
        } catch (IOException disk) {
            LOG.error("A file could not be read", disk);
            Refusal.FAULT.answer(request);
        }
    }

    private static void describe(HttpServerResponse response, KeptFile file) {
        Presentation presentation = Presentation.of(file);
        response.putHeader(HttpHeaders.CONTENT_TYPE, presentation.contentType())
                .putHeader("Content-Disposition", presentation.disposition())
                .putHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Cross-Origin-Resource-Policy", "cross-origin")
                .putHeader(HttpHeaders.CACHE_CONTROL, "private, max-age=31536000, immutable")
                .putHeader(HttpHeaders.ETAG, etag(file))
                .putHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
    }

    /** Content never changes, so its name is enough. */
    private static String etag(KeptFile file) {
        return '"' + file.id().value() + '"';
    }

    private static boolean isKnown(HttpServerRequest request, String etag) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.IF_NONE_MATCH))
                .filter(known -> Arrays.stream(known.split(",", -1))
                        .map(String::strip)
                        .anyMatch(tag -> tag.equals("*") || tag.equals(etag) || tag.equals("W/" + etag)))
                .isPresent();
    }

    private void answer(HttpServerRequest request, KeptFile file, SeekableByteChannel content) throws IOException {
        Optional<String> range = Optional.ofNullable(request.getHeader("Range"))
                .filter(asked -> request.method().equals(HttpMethod.GET) && isOfThis(request, etag(file)));
        switch (ByteRange.asked(range, file.size())) {
            case ByteRange.Asked.All all -> send(request, content, new ByteRange(0, file.size()));
            case ByteRange.Asked.Part(ByteRange part) -> {
                request.response().setStatusCode(PART).putHeader(HttpHeaders.CONTENT_RANGE, part.of(file.size()));
                send(request, content, part);
            }
            case ByteRange.Asked.Unsatisfiable none -> {
                request.response().putHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + file.size());
                Refusal.NO_SUCH_RANGE.answer(request);
            }
        }
    }

    /** RFC 9110 §13.1.5: a part of another version would not fit what the reader has. */
    private static boolean isOfThis(HttpServerRequest request, String etag) {
        return Optional.ofNullable(request.getHeader("If-Range"))
                .map(etag::equals)
                .orElse(true);
    }

    private void send(HttpServerRequest request, SeekableByteChannel content, ByteRange part) throws IOException {
        HttpServerResponse response = request.response();
        response.putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(part.length()));
        if (request.method().equals(HttpMethod.HEAD)) {
            response.end();
            return;
        }
        content.position(part.first());
        Pace pace = Pace.of(limits, part.length());
        try {
            for (long missing = part.length(); missing > 0; ) {
                Buffer piece = read(content, (int) Math.min(PIECE, missing));
                missing -= piece.length();
                response.write(piece)
                        .toCompletionStage()
                        .toCompletableFuture()
                        .get(Math.max(0, pace.patience().toMillis()), TimeUnit.MILLISECONDS);
            }
            response.end();
        } catch (TimeoutException | ExecutionException gone) {
            response.reset();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            response.reset();
        }
    }

    private static Buffer read(SeekableByteChannel content, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (content.read(bytes) < 0) {
                throw new EOFException("the content is shorter than it was");
            }
        }
        return Buffer.buffer(bytes.array());
    }
}
