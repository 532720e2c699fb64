package chat.atrium.gateway.web;

import chat.atrium.backend.settings.AtriumSettings;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Sends requests that come unprotected over a network to HTTPS, and refuses what cannot be sent there. */
@Singleton
final class PlainHttpGuard {

    /** Before every other filter. */
    private static final int FIRST = 10_000;

    private static final int PERMANENT_REDIRECT = 308;
    private static final int FORBIDDEN = 403;
    private static final int HTTPS = 443;

    private final Approach approach;
    private final AtriumSettings settings;

    @Inject
    PlainHttpGuard(Approach approach, AtriumSettings settings) {
        this.approach = approach;
        this.settings = settings;
    }

    void register(@Observes Filters filters) {
        filters.register(this::guard, FIRST);
    }

    private void guard(RoutingContext context) {
        switch (approach.of(context.request())) {
            case TLS, LOCAL -> context.next();
            case OPEN -> turnAway(context);
        }
    }

    private void turnAway(RoutingContext context) {
        HttpServerRequest request = context.request();
        boolean reads =
                request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
        if (request.headers().contains(HttpHeaders.UPGRADE) || !reads) {
            // what a POST or a WebSocket carries must not be sent twice over an open line
            context.response().setStatusCode(FORBIDDEN).end("HTTPS only");
            return;
        }
        context.response()
                .setStatusCode(PERMANENT_REDIRECT)
                .putHeader(HttpHeaders.LOCATION, secured(request))
                .end();
    }

    private String secured(HttpServerRequest request) {
        String port = settings.httpsPort() == HTTPS ? "" : ":" + settings.httpsPort();
        // not the Host header, which is the sender's word
        return settings.publicUrl()
                        .filter(url -> "https".equals(url.getScheme()))
                        .map(url -> "https://" + url.getRawAuthority())
                        .orElse("https://" + settings.domain().value() + port)
                + request.uri();
    }
}
