package chat.atrium.acceptance.faults;

import chat.atrium.acceptance.node.Node;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * Where clients come in: over loopback in the clear, to a node in a network of its own with TLS.
 *
 * @param tls absent in the clear
 */
record Door(InetSocketAddress address, @Nullable SSLSocketFactory tls) {

    /** That of a node. */
    static Door of(Node node) {
        try {
            InetAddress host = InetAddress.getByName(node.host());
            return host.isLoopbackAddress()
                    ? new Door(new InetSocketAddress(host, node.port("ATRIUM_C2S_PORT")), null)
                    : new Door(new InetSocketAddress(host, node.port("ATRIUM_C2S_TLS_PORT")), trusting(node));
        } catch (IOException | GeneralSecurityException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static SSLSocketFactory trusting(Node node) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null);
        try (InputStream pem = Files.newInputStream(node.authority())) {
            store.setCertificateEntry(
                    "authority", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context.getSocketFactory();
    }

    /** What speaks through a connected socket. */
    Socket through(Socket connected) throws IOException {
        return tls == null ? connected : tls.createSocket(connected, address.getHostString(), address.getPort(), false);
    }
}
