package chat.atrium.backend.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The address of a PostgreSQL database in its own notation, {@code postgresql://user:password@host:port/name?sslmode=..},
 * taken apart as the two drivers want it.
 */
public record DatabaseUrl(String host, int port, String name, String user, String password, DatabaseTls tls) {

    private static final int DEFAULT_PORT = 5432;

    /** Reads the address; user and password are percent-decoded. The message of a refusal never repeats the password. */
    public static DatabaseUrl of(String text) {
        URI uri = parsed(text);
        String scheme = Optional.ofNullable(uri.getScheme()).orElse("");
        if (!scheme.equals("postgresql") && !scheme.equals("postgres")) {
            throw new IllegalArgumentException("expected postgresql://user:password@host:port/name");
        }
        String host = Optional.ofNullable(uri.getHost())
                .orElseThrow(() -> new IllegalArgumentException("the database address names no host"));
        String path = Optional.ofNullable(uri.getRawPath()).orElse("");
        if (path.length() < 2) {
            throw new IllegalArgumentException("the database address names no database");
        }
        String credentials = Optional.ofNullable(uri.getRawUserInfo()).orElse("");
        int colon = credentials.indexOf(':');
        String user = decoded(colon < 0 ? credentials : credentials.substring(0, colon));
        if (user.isEmpty()) {
            throw new IllegalArgumentException("the database address names no user");
        }
        return new DatabaseUrl(
                host,
                uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort(),
                decoded(path.substring(1)),
                user,
                colon < 0 ? "" : decoded(credentials.substring(colon + 1)),
                Optional.ofNullable(uri.getRawQuery()).map(DatabaseTls::of).orElse(DatabaseTls.PREFERRED));
    }

    /** The address for the JDBC driver, which migrates; without user and password. */
    public String jdbcUrl() {
        return "jdbc:" + address() + '?' + tls.query();
    }

    /** The address for the reactive driver, which does everything else; without user, password and authority. */
    public String reactiveUrl() {
        return address() + "?sslmode=" + tls.mode().word();
    }

    /** Without the password, which must not reach a log. */
    @Override
    public String toString() {
        return "postgresql://" + user + '@' + host + ':' + port + '/' + name;
    }

    private String address() {
        String encodedName = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "postgresql://" + host + ':' + port + '/' + encodedName;
    }

    private static URI parsed(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(
                    "the database address is not a URI (" + e.getReason()
                            + "); characters such as @ : / # in the password are written as %40 %3A %2F %23",
                    null);
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
