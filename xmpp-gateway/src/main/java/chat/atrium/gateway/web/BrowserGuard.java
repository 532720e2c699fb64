package chat.atrium.gateway.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** Tells browsers to be careful with all that comes from here, and with their cookies. */
@Singleton
final class BrowserGuard {

    /** Behind {@link PlainHttpGuard}, before what answers. */
    private static final int SECOND = 9_000;

    private final Approach approach;

    @Inject
    BrowserGuard(Approach approach) {
        this.approach = approach;
    }

    void register(@Observes Filters filters) {
        filters.register(this::guard, SECOND);
    }

    private void guard(RoutingContext context) {
        boolean tls = approach.of(context.request()) == Approach.Way.TLS;
        context.addHeadersEndHandler(done -> harden(context.response().headers(), tls));
        context.next();
    }

    /** Content is what it says, addresses stay here, and cookies are of no use to other sites (RFC 6265 §4.1.2). */
    static void harden(MultiMap headers, boolean tls) {
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin");
        List<String> cookies = headers.getAll(HttpHeaders.SET_COOKIE);
        if (!cookies.isEmpty()) {
            String attributes = tls ? "; SameSite=Lax; Secure" : "; SameSite=Lax";
            headers.remove(HttpHeaders.SET_COOKIE);
            cookies.forEach(cookie -> headers.add(HttpHeaders.SET_COOKIE, cookie + attributes));
        }
    }
}
