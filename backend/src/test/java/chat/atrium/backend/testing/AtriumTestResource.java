package chat.atrium.backend.testing;

import chat.atrium.backend.boot.QuarkusSettings;
import chat.atrium.backend.boot.postgres.OwnDirectory;
import chat.atrium.backend.tls.OwnCertificate;
import chat.atrium.backend.tls.TlsFiles;
import chat.atrium.protocol.jid.Domainpart;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the launcher does for a real node, done for a {@code @QuarkusTest}: a database, a certificate, free ports. The
 * domain is {@code localhost}; the certificate's authority is {@code tls/ca.pem} below {@code atrium.data}.
 */
public final class AtriumTestResource implements QuarkusTestResourceLifecycleManager {

    private @Nullable Path directory;
    private @Nullable TestDatabase database;

    @Override
    public Map<String, String> start() {
        try {
            Path data = Files.createTempDirectory("atrium-test");
            TestDatabase started = new TestDatabase(data);
            directory = data;
            database = started;
            TlsFiles tls = new OwnCertificate(Domainpart.of("localhost"), data).ensure(Instant.now());
            Map<String, String> properties = new HashMap<>(QuarkusSettings.datasource(started.url()));
            properties.put(
                    "quarkus.http.ssl.certificate.files", tls.certificate().toString());
            properties.put("quarkus.http.ssl.certificate.key-files", tls.key().toString());
            properties.put("atrium.data", data.toString());
            properties.put("atrium.c2s-port", "0");
            properties.put("atrium.c2s-tls-port", "0");
            properties.put("atrium.login.iterations", "4096");
            return properties;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        if (database != null) {
            database.close();
        }
        if (directory != null) {
            OwnDirectory.delete(directory);
        }
    }
}
