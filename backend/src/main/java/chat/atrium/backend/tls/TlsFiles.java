package chat.atrium.backend.tls;

import java.nio.file.Path;

/** Where the node's own authority keeps its certificates and keys. */
public record TlsFiles(Path authorityCertificate, Path authorityKey, Path certificate, Path key) {

    public static TlsFiles under(Path data) {
        Path directory = data.resolve("tls");
        return new TlsFiles(
                directory.resolve("ca.pem"),
                directory.resolve("ca-key.pem"),
                directory.resolve("server.pem"),
                directory.resolve("server-key.pem"));
    }
}
