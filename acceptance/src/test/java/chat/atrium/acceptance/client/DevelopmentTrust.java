package chat.atrium.acceptance.client;

import chat.atrium.acceptance.node.NodeSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * Trust in the authorities of the nodes of this run and in nobody else. They are looked up anew each time, because
 * Smack's WebSocket asks the process for its trust once, and nodes come later.
 */
final class DevelopmentTrust implements X509TrustManager {

    /** Makes this process believe those authorities from now on; Smack's WebSocket takes no other hint. */
    static void install() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new DevelopmentTrust()}, null);
            SSLContext.setDefault(context);
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException(problem);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind) throws CertificateException {
        authorities().checkServerTrusted(chain, kind);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind) throws CertificateException {
        throw new CertificateException("only servers are believed");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }

    private static X509TrustManager authorities() {
        try (Stream<Path> nodes = Files.list(NodeSettings.FOLDER)) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null);
            for (Path authority :
                    nodes.map(NodeSettings::authority).filter(Files::exists).toList()) {
                add(store, authority);
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            return (X509TrustManager) trust.getTrustManagers()[0];
        } catch (IOException | GeneralSecurityException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static void add(KeyStore store, Path authority) throws IOException, GeneralSecurityException {
        try (InputStream pem = Files.newInputStream(authority)) {
            store.setCertificateEntry(
                    authority.toString(),
                    CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
    }
}
