package chat.atrium.backend.tls;

import chat.atrium.backend.settings.AtriumSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Looks at the certificate and key that an administrator gave, before listeners fail over them one by one. */
public final class CertificateCheck {

    private CertificateCheck() {}

    /** What is wrong with them, in one line. */
    public static Optional<String> findProblem(AtriumSettings settings, Instant now) {
        ServerCertificate files = new ServerCertificate(settings);
        try {
            List<X509Certificate> chain = Pem.certificates(files.certificate());
            if (chain.isEmpty()) {
                return Optional.of("ATRIUM_TLS_CERTIFICATE: no certificate in " + files.certificate());
            }
            if (chain.getFirst().getNotAfter().toInstant().isBefore(now)) {
                return Optional.of("ATRIUM_TLS_CERTIFICATE: the certificate has expired");
            }
            return findKeyProblem(chain.getFirst(), files.key());
        } catch (IOException | GeneralSecurityException e) {
            return Optional.of("ATRIUM_TLS_CERTIFICATE: cannot read " + files.certificate());
        }
    }

    private static Optional<String> findKeyProblem(X509Certificate certificate, Path file) {
        try {
            PrivateKey key = Pem.key(file, certificate.getPublicKey().getAlgorithm());
            return belong(certificate, key)
                    ? Optional.empty()
                    : Optional.of("ATRIUM_TLS_KEY: the key is not that of the certificate");
        } catch (IOException | IllegalArgumentException e) {
            return Optional.of("ATRIUM_TLS_KEY: cannot read " + file);
        } catch (GeneralSecurityException e) {
            return Optional.of("ATRIUM_TLS_KEY: no PKCS #8 key of the certificate's kind in " + file);
        }
    }

    private static boolean belong(X509Certificate certificate, PrivateKey key) throws GeneralSecurityException {
        String algorithm = switch (key.getAlgorithm()) {
            case "EC" -> "SHA256withECDSA";
            case "RSA" -> "SHA256withRSA";
            default -> key.getAlgorithm();
        };
        byte[] sample = {1, 2, 3};
        Signature signer = Signature.getInstance(algorithm);
        signer.initSign(key);
        signer.update(sample);
        byte[] signature = signer.sign();
        signer.initVerify(certificate.getPublicKey());
        signer.update(sample);
        return signer.verify(signature);
    }
}
