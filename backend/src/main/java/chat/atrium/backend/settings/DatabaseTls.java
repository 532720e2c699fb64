package chat.atrium.backend.settings;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How the way to the database is protected, in PostgreSQL's own words: {@code sslmode=verify-full&sslrootcert=ca.pem}.
 *
 * @param authority the file with the certificates of those who may vouch for the server
 */
public record DatabaseTls(Mode mode, Optional<Path> authority) {

    /** What is taken without a word about it, as in PostgreSQL: TLS if the server has it. */
    public static final DatabaseTls PREFERRED = new DatabaseTls(Mode.PREFER, Optional.empty());

    /** For a server on the own machine. */
    public static final DatabaseTls NONE = new DatabaseTls(Mode.DISABLE, Optional.empty());

    /** PostgreSQL's values of {@code sslmode}, from nothing to a checked chain and a checked name. */
    public enum Mode {
        DISABLE,
        ALLOW,
        PREFER,
        REQUIRE,
        VERIFY_CA,
        VERIFY_FULL;

        /** As it is written in an address. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** True if the server's certificate has to come from the authority. */
        public boolean verifies() {
            return this == VERIFY_CA || this == VERIFY_FULL;
        }

        private static Mode of(String word) {
            return Arrays.stream(values())
                    .filter(mode -> mode.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("sslmode is one of "
                            + Arrays.stream(values()).map(Mode::word).collect(Collectors.joining(", "))));
        }
    }

    public DatabaseTls {
        if (mode.verifies() && authority.isEmpty()) {
            throw new IllegalArgumentException("sslmode=" + mode.word()
                    + " needs &sslrootcert=, the file with the certificate of the database's authority");
        }
    }

    /** Reads what stands behind {@code ?} in an address; whatever is not about TLS is refused. */
    static DatabaseTls of(String query) {
        Map<String, String> parameters = new HashMap<>();
        for (String parameter : query.split("&", -1)) {
            int equal = parameter.indexOf('=');
            String name = equal < 0 ? parameter : parameter.substring(0, equal);
            if (!name.equals("sslmode") && !name.equals("sslrootcert")) {
                throw new IllegalArgumentException(
                        "the database address takes ?sslmode= and &sslrootcert= and nothing else");
            }
            parameters.put(name, equal < 0 ? "" : decoded(parameter.substring(equal + 1)));
        }
        return new DatabaseTls(
                Optional.ofNullable(parameters.get("sslmode")).map(Mode::of).orElse(Mode.PREFER),
                Optional.ofNullable(parameters.get("sslrootcert")).map(Path::of));
    }

    /** For the JDBC driver, which knows PostgreSQL's words. */
    String query() {
        return "sslmode=" + mode.word()
                + authority
                        .map(file -> "&sslrootcert=" + URLEncoder.encode(absolute(file), StandardCharsets.UTF_8))
                        .orElse("");
    }

    private static String absolute(Path file) {
        return file.toAbsolutePath().toString();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
