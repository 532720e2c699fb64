package chat.atrium.backend.cluster;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.sql.DataSource;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * What the nodes of a cluster have and nobody else: one key, with one certificate that all of them show and believe. The
 * first node makes it, the database keeps it; whoever can read the database is a node.
 */
final class Secret {

    private static final String TYPE = "PKCS12";
    private static final String ALIAS = "cluster";
    private static final Duration LIFETIME = Duration.ofDays(36_500);

    /** The format asks for one; what protects the key is where it is kept. */
    private static final char[] PASSWORD = "cluster".toCharArray();

    private final KeyStore store;

    private Secret(KeyStore store) {
        this.store = store;
    }

    /** The secret of the cluster that uses a database; blocks. */
    static Secret of(DataSource database) throws SQLException, GeneralSecurityException, IOException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into cluster_secret (secret) values (?) on conflict do nothing");
                PreparedStatement select = connection.prepareStatement("select secret from cluster_secret")) {
            byte[] known = read(select);
            if (known.length == 0) {
                insert.setBytes(1, fresh());
                insert.executeUpdate();
                // Another node may have been first.
                known = read(select);
            }
            KeyStore store = KeyStore.getInstance(TYPE);
            store.load(new ByteArrayInputStream(known), PASSWORD);
            return new Secret(store);
        }
    }

    private static byte[] read(PreparedStatement select) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            return rows.next() ? rows.getBytes(1) : new byte[0];
        }
    }

    private static byte[] fresh() throws GeneralSecurityException, IOException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair keys = generator.generateKeyPair();
        KeyStore store = KeyStore.getInstance(TYPE);
        store.load(null, PASSWORD);
        store.setKeyEntry(ALIAS, keys.getPrivate(), PASSWORD, new Certificate[] {certificate(keys)});
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, PASSWORD);
        return bytes.toByteArray();
    }

    private static X509Certificate certificate(KeyPair keys) throws GeneralSecurityException {
        X500Name name = new X500Name("CN=Atrium cluster");
        Instant now = Instant.now();
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(new JcaX509v3CertificateBuilder(
                                    name,
                                    new BigInteger(127, new SecureRandom()),
                                    Date.from(now.minus(Duration.ofDays(1))),
                                    Date.from(now.plus(LIFETIME)),
                                    name,
                                    keys.getPublic())
                            .build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    /** TLS in which this node shows the certificate and believes no other. */
    SSLContext tls() throws GeneralSecurityException {
        KeyManagerFactory shown = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        shown.init(store, PASSWORD);
        KeyStore believed = KeyStore.getInstance(TYPE);
        try {
            believed.load(null, PASSWORD);
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
        believed.setCertificateEntry(ALIAS, store.getCertificate(ALIAS));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(believed);
        SSLContext context = SSLContext.getInstance("TLSv1.3");
        context.init(shown.getKeyManagers(), trust.getTrustManagers(), new SecureRandom());
        return context;
    }
}
