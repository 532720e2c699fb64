package chat.atrium.backend.boot;

import chat.atrium.backend.settings.AtriumSettings;
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
        return Map.of(
                "quarkus.datasource.username", database.user(),
                "quarkus.datasource.password", database.password(),
                "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                "quarkus.datasource.reactive.url", database.reactiveUrl());
    }

    private static String absolute(Path file) {
        return file.toAbsolutePath().toString();
    }
}
