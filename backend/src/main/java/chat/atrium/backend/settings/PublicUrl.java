package chat.atrium.backend.settings;

import java.net.URI;

/**
 * Where browsers reach the workspace, for links that people pass on.
 *
 * @param value without the slash at the end
 */
public record PublicUrl(String value) {

    private static final int HTTPS = 443;

    /** The address that is set, else plain HTTP for a workspace on {@code localhost} and HTTPS for every other. */
    public static PublicUrl of(AtriumSettings settings) {
        return new PublicUrl(settings.publicUrl().map(URI::toString).orElseGet(() -> derived(settings)));
    }

    public PublicUrl {
        value = value.endsWith("/") ? value.substring(0, value.length() - 1) : value;
    }

    /** The address of a page. */
    public String page(String path) {
        return value + path;
    }

    @Override
    public String toString() {
        return value;
    }

    private static String derived(AtriumSettings settings) {
        String domain = settings.domain().value();
        if (domain.equals("localhost")) {
            return "http://localhost:" + settings.httpPort();
        }
        return "https://" + domain + (settings.httpsPort() == HTTPS ? "" : ":" + settings.httpsPort());
    }
}
