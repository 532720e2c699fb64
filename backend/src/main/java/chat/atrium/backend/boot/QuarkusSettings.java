package chat.atrium.backend.boot;

import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.backend.settings.DatabaseTls;
import chat.atrium.backend.settings.DatabaseUrl;
import chat.atrium.backend.tls.ServerCertificate;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Says in the words of Quarkus what Atrium's settings mean. */
public final class QuarkusSettings {

    private QuarkusSettings() {}

    /** Everything that Quarkus has to know before it starts. */
    public static Map<String, String> of(AtriumSettings settings, DatabaseUrl database) {
        Map<String, String> properties = new HashMap<>(datasource(database));
        ServerCertificate tls = new ServerCertificate(settings);
        properties.put("quarkus.http.host", settings.host());
        properties.put("quarkus.http.port", Integer.toString(settings.httpPort()));
        properties.put("quarkus.http.ssl-port", Integer.toString(settings.httpsPort()));
        properties.put("quarkus.http.ssl.certificate.files", absolute(tls.certificate()));
        properties.put("quarkus.http.ssl.certificate.key-files", absolute(tls.key()));
        properties.put("quarkus.http.insecure-requests", "enabled");
        properties.put("quarkus.log.file.enabled", "true");
        properties.put("quarkus.log.file.path", absolute(settings.data().resolve("log/atrium.log")));
        return properties;
    }

    /** The two addresses of the one database. */
    public static Map<String, String> datasource(DatabaseUrl database) {
        Map<String, String> properties = new HashMap<>();
        properties.put("quarkus.datasource.username", database.user());
        properties.put("quarkus.datasource.password", database.password());
        properties.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
        properties.put("quarkus.datasource.reactive.url", database.reactiveUrl());
        properties.putAll(trust(database.tls()));
        return properties;
    }

    /** What the reactive driver does not read from the address. */
    private static Map<String, String> trust(DatabaseTls tls) {
        return switch (tls.mode()) {
            case DISABLE -> Map.of();
            case ALLOW, PREFER, REQUIRE -> Map.of("quarkus.datasource.reactive.trust-all", "true");
            case VERIFY_CA -> authority(tls, "NONE");
            case VERIFY_FULL -> authority(tls, "HTTPS");
        };
    }

    private static Map<String, String> authority(DatabaseTls tls, String nameCheck) {
        return Map.of(
                "quarkus.datasource.reactive.trust-certificate-pem",
                "true",
                "quarkus.datasource.reactive.trust-certificate-pem.certs",
                absolute(tls.authority().orElseThrow()),
                "quarkus.datasource.reactive.hostname-verification-algorithm",
                nameCheck);
    }

    private static String absolute(Path file) {
        return file.toAbsolutePath().toString();
    }
}
