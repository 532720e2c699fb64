package chat.atrium.gateway.file;

import chat.atrium.backend.port.file.FileStore;
import chat.atrium.backend.port.file.KeptFile;
import chat.atrium.backend.port.file.Uploads;
import chat.atrium.backend.port.file.UploadsAwayException;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.backend.settings.FileSettings;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Fills places (XEP-0363 §7). Waits for database and disk. */
@Singleton
final class Upload {

    private static final Logger LOG = Logger.getLogger(Upload.class);

    private static final int CREATED = 201;

    /** After so many bytes it is looked again whether the disk has room: 500 uploads at once take half of the reserve. */
    private static final int STRIDE = 256 << 10;

    private final Uploads uploads;
    private final FileStore store;
    private final FileSettings limits;

    @Inject
    Upload(Uploads uploads, FileStore store, AtriumSettings settings) {
        this(uploads, store, settings.files());
    }

    Upload(Uploads uploads, FileStore store, FileSettings limits) {
        this.uploads = uploads;
        this.store = store;
        this.limits = limits;
    }

    void receive(HttpServerRequest request, RequestBody body, String secret) {
        Optional<Long> length = length(request);
        if (length.isEmpty()) {
            // also of HTTP/1.1 in chunks: what cannot be compared cannot be rejected in time
            Refusal.NO_LENGTH.answer(request);
            return;
        }
        Optional<KeptFile> place = uploads.take(secret);
        if (place.isEmpty()) {
            Refusal.UNKNOWN.answer(request);
            return;
        }
        Optional<Refusal> refusal =
                misfit(place.get(), length.get(), request).or(() -> kept(place.get(), request, body));
        if (refusal.isPresent()) {
            giveUp(place.get());
            refusal.get().answer(request);
        } else if (uploads.stored(place.get().id())) {
            request.response().setStatusCode(CREATED).end();
        } else {
            // it was given up meanwhile, and whoever did so may have looked before the content was there
            discard(place.get());
            Refusal.UNKNOWN.answer(request);
        }
    }

    private static Optional<Long> length(HttpServerRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_LENGTH))
                .filter(length -> length.matches("[0-9]{1,18}"))
                .map(Long::parseLong);
    }

    /** The size must be that of the request, and the type should, if one was named then (§7). */
    private static Optional<Refusal> misfit(KeptFile place, long length, HttpServerRequest request) {
        if (length != place.size()) {
            return Optional.of(length > place.size() ? Refusal.TOO_LARGE : Refusal.OTHER_SIZE);
        }
        Optional<String> said = Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_TYPE));
        boolean other = place.findContentType()
                .flatMap(named -> said.map(type -> !essence(type).equals(named)))
                .orElse(false);
        return other ? Optional.of(Refusal.OTHER_TYPE) : Optional.empty();
    }

    private static String essence(String type) {
        int parameters = type.indexOf(';');
        return (parameters < 0 ? type : type.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
    }

    private Optional<Refusal> kept(KeptFile place, HttpServerRequest request, RequestBody body) {
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
        }
        try (FileStore.Draft draft = store.begin(place.id())) {
            return filled(draft, place.size(), body);
        } catch (IOException disk) {
            LOG.errorf(disk, "A file of %d bytes could not be kept", place.size());
            discard(place);
            return Optional.of(Refusal.DISK);
        }
    }

    /** The disk may have failed when all was there: without its row nobody would ever look for it. */
    private void discard(KeptFile place) {
        try {
            store.delete(place.id());
        } catch (IOException disk) {
            LOG.warnf("What came of file %s stays on the disk", place.id().value());
        }
    }

    /** Throws only what the disk throws; the rest is its sender's business. */
    private Optional<Refusal> filled(FileStore.Draft draft, long size, RequestBody body) throws IOException {
        Pace pace = Pace.of(limits, size);
        long missing = size;
        int unlooked = STRIDE;
        while (missing > 0) {
            if (unlooked >= STRIDE) {
                unlooked = 0;
                if (store.usable() < limits.diskReserve()) {
                    LOG.warn("An upload was stopped: the disk of the files is as good as full");
                    return Optional.of(Refusal.DISK);
                }
            }
            Optional<Buffer> piece;
            try {
                piece = body.read(pace.patience());
            } catch (TimeoutException slow) {
                return Optional.of(Refusal.TOO_SLOW);
            } catch (IOException broken) {
                LOG.debugf("An upload has broken off: %s", broken.getMessage());
                return Optional.of(Refusal.OTHER_SIZE);
            }
            if (piece.isEmpty() || piece.get().length() > missing) {
                return Optional.of(piece.isEmpty() ? Refusal.OTHER_SIZE : Refusal.TOO_LARGE);
            }
            draft.write(ByteBuffer.wrap(piece.get().getBytes()));
            missing -= piece.get().length();
            unlooked += piece.get().length();
        }
        draft.commit();
        return Optional.empty();
    }

    /** What cannot be given up now is when its time is over. */
    private void giveUp(KeptFile place) {
        try {
            uploads.failed(place.id());
        } catch (UploadsAwayException away) {
            LOG.debugf("A place stays until it expires: %s", away.getMessage());
        }
    }
}
