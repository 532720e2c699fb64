package chat.atrium.backend.settings;

import chat.atrium.protocol.sasl.ScramVerifier;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What settings have to be that their types do not say. */
public final class SettingsRules {

    private static final int HIGHEST_PORT = 65535;
    private static final int SMALLEST_STANZA_LIMIT = 10_000;

    private SettingsRules() {}

    /** The first rule that is broken, in one line. */
    public static Optional<String> findViolation(AtriumSettings settings) {
        return Stream.of(
                        ports(settings),
                        tls(settings),
                        login(settings.login()),
                        limits(settings),
                        files(settings.files()),
                        publicUrl(settings))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> ports(AtriumSettings settings) {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("ATRIUM_HTTP_PORT", settings.httpPort());
        ports.put("ATRIUM_HTTPS_PORT", settings.httpsPort());
        ports.put("ATRIUM_C2S_PORT", settings.c2sPort());
        ports.put("ATRIUM_C2S_TLS_PORT", settings.c2sTlsPort());
        ports.put("ATRIUM_S2S_PORT", settings.s2sPort());
        ports.put("ATRIUM_CLUSTER_PORT", settings.clusterPort());
        Map<Integer, String> seen = new LinkedHashMap<>();
        for (Map.Entry<String, Integer> port : ports.entrySet()) {
            if (port.getValue() < 0 || port.getValue() > HIGHEST_PORT) {
                return Optional.of(port.getKey() + ": a port is a number from 1 to 65535, or 0 for any free one");
            }
            String other = port.getValue() == 0 ? null : seen.put(port.getValue(), port.getKey());
            if (other != null) {
                return Optional.of(port.getKey() + ": " + other + " has the same port");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> tls(AtriumSettings settings) {
        return settings.tlsCertificate().isPresent() == settings.tlsKey().isPresent()
                ? Optional.empty()
                : Optional.of("ATRIUM_TLS_CERTIFICATE and ATRIUM_TLS_KEY: set both or neither");
    }

    private static Optional<String> login(LoginSettings login) {
        if (login.iterations() < ScramVerifier.FEWEST_ITERATIONS) {
            return Optional.of("ATRIUM_LOGIN_ITERATIONS: at least " + ScramVerifier.FEWEST_ITERATIONS + " (RFC 7677)");
        }
        return login.attempts() < 1 || login.passwordLength() < 1
                ? Optional.of("ATRIUM_LOGIN_ATTEMPTS and ATRIUM_LOGIN_PASSWORD_LENGTH: at least 1")
                : Optional.empty();
    }

    private static Optional<String> limits(AtriumSettings settings) {
        LimitSettings limits = settings.limits();
        if (limits.stanzaBytesBeforeLogin() < SMALLEST_STANZA_LIMIT || limits.stanzaBytes() < SMALLEST_STANZA_LIMIT) {
            return Optional.of("ATRIUM_LIMITS_STANZA_BYTES and ATRIUM_LIMITS_STANZA_BYTES_BEFORE_LOGIN: at least "
                    + SMALLEST_STANZA_LIMIT + " (RFC 6120, section 13.12)");
        }
        return Optional.empty();
    }

    private static Optional<String> files(FileSettings files) {
        Map<String, Long> amounts = new LinkedHashMap<>();
        amounts.put("ATRIUM_FILES_BYTES", files.bytes());
        amounts.put("ATRIUM_FILES_NAME_BYTES", (long) files.nameBytes());
        amounts.put("ATRIUM_FILES_OPEN_SLOTS", (long) files.openSlots());
        amounts.put("ATRIUM_FILES_SLOWEST", files.slowest());
        amounts.put("ATRIUM_FILES_TRANSFERS", (long) files.transfers());
        amounts.put("ATRIUM_FILES_SLOT_LIFETIME", files.slotLifetime().toMillis());
        amounts.put("ATRIUM_FILES_STALL", files.stall().toMillis());
        return amounts.entrySet().stream()
                .filter(amount -> amount.getValue() < 1)
                .map(amount -> amount.getKey() + ": more than nothing")
                .findFirst();
    }

    private static Optional<String> publicUrl(AtriumSettings settings) {
        Predicate<URI> web = url -> url.getHost() != null
                && ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
                && url.getQuery() == null;
        return settings.publicUrl()
                .filter(web.negate())
                .map(url -> "ATRIUM_PUBLIC_URL: expected an address such as https://chat.example.com");
    }
}
