package chat.atrium.web.session;

import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What a page may do (Content Security Policy Level 3): load from this node only, be framed by nobody, run no script
 * that slips into it as markup. {@code unsafe-eval} is how Flow runs what the server asks of the browser; styles in
 * attributes are how its components place themselves.
 */
final class PagePolicy {

    private static final String POLICY = String.join(
            "; ",
            "default-src 'self'",
            "font-src 'self' data:",
            "script-src 'self' 'nonce-%s' 'unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    private static final SecureRandom RANDOM = new SecureRandom();

    private PagePolicy() {}

    /** Lets the scripts run that are in the page now. */
    static void apply(IndexHtmlResponse page) {
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        String nonce = Base64.getEncoder().encodeToString(random);
        page.getDocument().select("script").attr("nonce", nonce);
        page.getVaadinResponse().setHeader("Content-Security-Policy", POLICY.formatted(nonce));
        page.getVaadinResponse().setHeader("Cache-Control", "no-cache");
    }
}
