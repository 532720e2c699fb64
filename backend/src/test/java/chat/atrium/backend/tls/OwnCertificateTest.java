package chat.atrium.backend.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.atrium.protocol.jid.Domainpart;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnCertificateTest {

    private static final char[] NONE = new char[0];

    private final Path data;
    private final OwnCertificate own;
    private final Instant now = Instant.now();

    OwnCertificateTest(@TempDir Path data) {
        this.data = data;
        this.own = new OwnCertificate(Domainpart.of("chat.example"), data);
    }

    @ParameterizedTest
    @ValueSource(strings = {"chat.example", "rooms.chat.example", "tasks.chat.example", "localhost", "127.0.0.1"})
    void whoever_trusts_the_authority_trusts_the_node_by_each_of_its_names(String name) throws Exception {
        assertThat(greet(own.ensure(now), name)).isEqualTo('!');
    }

    @ParameterizedTest
    @ValueSource(strings = {"chat.example.org", "evil.chat.example", "127.0.0.2"})
    void other_names_are_not_vouched_for(String name) throws Exception {
        TlsFiles files = own.ensure(now);
        assertThatThrownBy(() -> greet(files, name)).isInstanceOf(SSLException.class);
    }

    @Test
    void keys_are_for_the_owner_alone() throws IOException, GeneralSecurityException {
        TlsFiles files = own.ensure(now);
        assertThat(permissions(files.key())).isEqualTo("rw-------");
        assertThat(permissions(files.authorityKey())).isEqualTo("rw-------");
        assertThat(permissions(files.authorityCertificate())).isEqualTo("rw-r--r--");
    }

    @Test
    void the_next_start_changes_nothing() throws IOException, GeneralSecurityException {
        String before = Files.readString(own.ensure(now).certificate());
        assertThat(Files.readString(own.ensure(now.plus(Duration.ofDays(30))).certificate()))
                .isEqualTo(before);
    }

    @Test
    void it_is_renewed_by_the_same_authority_before_it_ends() throws IOException, GeneralSecurityException {
        TlsFiles files = own.ensure(now);
        String certificate = Files.readString(files.certificate());
        String authority = Files.readString(files.authorityCertificate());

        own.ensure(now.plus(Duration.ofDays(350)));

        assertThat(Files.readString(files.certificate())).isNotEqualTo(certificate);
        assertThat(Files.readString(files.authorityCertificate())).isEqualTo(authority);
    }

    @Test
    void another_domain_gets_another_certificate() throws Exception {
        own.ensure(now);
        TlsFiles files = new OwnCertificate(Domainpart.of("other.example"), data).ensure(now);
        assertThat(greet(files, "other.example")).isEqualTo('!');
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    /** A handshake over a real socket; the client checks chain and name as a browser does. */
    private static int greet(TlsFiles files, String name) throws Exception {
        try (SSLServerSocket server = (SSLServerSocket) serverContext(files)
                .getServerSocketFactory()
                .createServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answer(server));
            try (SSLSocket client =
                    (SSLSocket) clientContext(files).getSocketFactory().createSocket()) {
                InetAddress address = InetAddress.getByAddress(name, new byte[] {127, 0, 0, 1});
                client.connect(new java.net.InetSocketAddress(address, server.getLocalPort()));
                SSLParameters parameters = client.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                client.setSSLParameters(parameters);
                return client.getInputStream().read();
            }
        }
    }

    private static void answer(SSLServerSocket server) {
        try (SSLSocket socket = (SSLSocket) server.accept()) {
            socket.getOutputStream().write('!');
        } catch (IOException expectedWhenTheClientRefuses) {
            assertThat(expectedWhenTheClientRefuses).isNotNull();
        }
    }

    private static SSLContext serverContext(TlsFiles files) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, NONE);
        PrivateKey key = Pem.key(files.key(), "EC");
        store.setKeyEntry(
                "node", key, NONE, Pem.certificates(files.certificate()).toArray(Certificate[]::new));
        KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(store, NONE);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private static SSLContext clientContext(TlsFiles files) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, NONE);
        store.setCertificateEntry(
                "authority", Pem.certificates(files.authorityCertificate()).getFirst());
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
