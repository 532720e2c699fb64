package chat.atrium.gateway.file;

import chat.atrium.backend.port.file.UploadsAwayException;
import chat.atrium.backend.settings.AtriumSettings;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/** Finds who serves a request about a file, on a thread of its own; web pages of any origin may ask (XEP-0363 §8). */
@Singleton
final class FileRoutes {

    private static final Logger LOG = Logger.getLogger(FileRoutes.class);

    /** Behind the guards of {@code gateway.web}; before the limit that Quarkus sets to what it takes. */
    private static final int ORDER = -8_000;

    private static final String NAME = "name";

    private final Upload upload;
    private final Download download;
    private final Semaphore transfers;

    @Inject
    FileRoutes(Upload upload, Download download, AtriumSettings settings) {
        this(upload, download, settings.files().transfers());
    }

    FileRoutes(Upload upload, Download download, int transfers) {
        this.upload = upload;
        this.download = download;
        this.transfers = new Semaphore(transfers);
    }

    void register(@Observes Router router) {
        router.route("/upload/:secret/:" + NAME).order(ORDER).handler(this::toUpload);
        router.route("/files/:id/:" + NAME).order(ORDER).handler(this::toDownload);
    }

    private void toUpload(RoutingContext context) {
        allowOrigins(context.response().headers());
        if (context.request().method().equals(HttpMethod.OPTIONS)) {
            preflight(context.response(), "PUT, OPTIONS");
        } else if (context.request().method().equals(HttpMethod.PUT)) {
            RequestBody body = new RequestBody(context.request());
            transfer(context, () -> upload.receive(context.request(), body, context.pathParam("secret")));
        } else {
            Refusal.NOT_ALLOWED.answer(context.request(), "PUT, OPTIONS");
        }
    }

    private void toDownload(RoutingContext context) {
        allowOrigins(context.response().headers());
        HttpMethod method = context.request().method();
        if (method.equals(HttpMethod.OPTIONS)) {
            preflight(context.response(), "GET, HEAD, OPTIONS");
        } else if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) {
            transfer(context, () -> download.give(context.request(), context.pathParam("id"), context.pathParam(NAME)));
        } else {
            Refusal.NOT_ALLOWED.answer(context.request(), "GET, HEAD, OPTIONS");
        }
    }

    /** The address is all that one has to know: cookies are neither needed nor asked for. */
    private static void allowOrigins(MultiMap headers) {
        headers.set("Access-Control-Allow-Origin", "*");
        headers.set("Access-Control-Expose-Headers", "Content-Disposition, Content-Length, Content-Range, ETag");
    }

    private static void preflight(HttpServerResponse response, String methods) {
        response.putHeader("Access-Control-Allow-Methods", methods)
                .putHeader("Access-Control-Allow-Headers", "Content-Type, If-None-Match, If-Range, Range")
                .putHeader("Access-Control-Max-Age", "86400")
                .setStatusCode(204)
                .end();
    }

    private void transfer(RoutingContext context, Runnable work) {
        if (!transfers.tryAcquire()) {
            Refusal.BUSY.answer(context.request());
            return;
        }
        Thread.ofVirtual().name("file").start(() -> {
            try {
                work.run();
            } catch (UploadsAwayException away) {
                LOG.warnf("A file has to wait: %s", away.getMessage());
                Refusal.BUSY.answer(context.request());
            } catch (RuntimeException | Error fault) {
                LOG.error("A file could not be served", fault);
                Refusal.FAULT.answer(context.request());
            } finally {
                transfers.release();
            }
        });
    }
}
