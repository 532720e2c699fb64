package chat.atrium.backend.tls;

import chat.atrium.protocol.jid.Domainpart;
import java.io.IOException;
import java.net.IDN;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The certificate that a node makes for itself while the administrator gives none. */
public final class OwnCertificate {

    private static final Duration RENEW_BEFORE = Duration.ofDays(60);
    private static final List<String> SERVICES = List.of("rooms", "tasks", "upload", "proxy", "pubsub");
    private static final List<String> LOOPBACK = List.of("127.0.0.1", "::1");

    private final Domainpart domain;
    private final TlsFiles files;

    public OwnCertificate(Domainpart domain, Path data) {
        this.domain = domain;
        this.files = TlsFiles.under(data);
    }

    /** Makes authority and certificate where they are missing, of another domain, or about to end. */
    public TlsFiles ensure(Instant now) throws IOException, GeneralSecurityException {
        Files.createDirectories(files.certificate().resolveSibling(""));
        CertificateAuthority authority = authority(now);
        if (!isGood(authority, now)) {
            KeyPair keys = newKeys();
            X509Certificate issued = authority.issue(List.copyOf(names()), LOOPBACK, keys, now);
            Pem.writeKey(files.key(), keys.getPrivate());
            Pem.writeCertificates(files.certificate(), issued, authority.certificate());
        }
        return files;
    }

    private CertificateAuthority authority(Instant now) throws IOException, GeneralSecurityException {
        if (Files.exists(files.authorityCertificate()) && Files.exists(files.authorityKey())) {
            X509Certificate certificate =
                    Pem.certificates(files.authorityCertificate()).getFirst();
            PrivateKey key =
                    Pem.key(files.authorityKey(), certificate.getPublicKey().getAlgorithm());
            if (outlives(certificate, now)) {
                return new CertificateAuthority(certificate, key);
            }
        }
        CertificateAuthority made = CertificateAuthority.create(domain.value(), newKeys(), now);
        Pem.writeKey(files.authorityKey(), made.key());
        Pem.writeCertificates(files.authorityCertificate(), made.certificate());
        return made;
    }

    private boolean isGood(CertificateAuthority authority, Instant now) throws IOException, GeneralSecurityException {
        if (!Files.exists(files.certificate()) || !Files.exists(files.key())) {
            return false;
        }
        List<X509Certificate> chain = Pem.certificates(files.certificate());
        X509Certificate own = chain.getFirst();
        return chain.getLast().equals(authority.certificate())
                && outlives(own, now)
                && own.getSubjectAlternativeNames().stream()
                        .map(name -> String.valueOf(name.get(1)))
                        .toList()
                        .containsAll(names());
    }

    private static boolean outlives(X509Certificate certificate, Instant now) {
        return certificate.getNotAfter().toInstant().isAfter(now.plus(RENEW_BEFORE));
    }

    /** The domain first: it becomes the common name. */
    private Set<String> names() {
        String ascii = IDN.toASCII(domain.value());
        Set<String> names = new LinkedHashSet<>(Set.of(ascii));
        SERVICES.forEach(service -> names.add(service + '.' + ascii));
        names.add("localhost");
        return names;
    }

    private static KeyPair newKeys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }
}
