package chat.atrium.web.shell;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A name as one segment of the path of a page (RFC 3986 §3.3). */
public final class PathSegment {

    private static final Pattern ENCODED = Pattern.compile("(?:[^%]|%\\p{XDigit}{2})*");

    private PathSegment() {}

    public static String encode(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The path of a page as links to it have it, however the page was opened. */
    public static String encodeAll(String path) {
        return Arrays.stream(path.split("/"))
                .map(segment -> encode(decode(segment)))
                .collect(Collectors.joining("/"));
    }

    /** The name that a page was opened with: a link clicked in the browser brings it encoded, all else decoded. */
    public static String decode(String segment) {
        return ENCODED.matcher(segment).matches()
                ? URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8)
                : segment;
    }
}
