package chat.atrium.backend.tls;

import chat.atrium.backend.settings.AtriumSettings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;

/** The files that every TLS listener of the node uses; they exist before Quarkus starts. */
@Singleton
public final class ServerCertificate {

    private final Path certificate;
    private final Path key;

    @Inject
    public ServerCertificate(AtriumSettings settings) {
        this(
                settings.tlsCertificate()
                        .orElseGet(() -> TlsFiles.under(settings.data()).certificate()),
                settings.tlsKey()
                        .orElseGet(() -> TlsFiles.under(settings.data()).key()));
    }

    ServerCertificate(Path certificate, Path key) {
        this.certificate = certificate;
        this.key = key;
    }

    /** The chain in PEM, the node's own certificate first. */
    public Path certificate() {
        return certificate;
    }

    /** The private key in PEM. */
    public Path key() {
        return key;
    }
}
