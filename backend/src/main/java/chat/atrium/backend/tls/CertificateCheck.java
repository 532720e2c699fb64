package chat.atrium.backend.tls;

import chat.atrium.protocol.jid.Domainpart;
import java.io.IOException;
import java.net.IDN;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Looks at the certificate and key that an administrator gave, before listeners fail over them one by one. */
public final class CertificateCheck {

    private CertificateCheck() {}

    /** What is wrong with them, in one line. */
    public static Optional<String> findProblem(ServerCertificate files, Instant now) {
        try {
            List<X509Certificate> chain = Pem.certificates(files.certificate());
            if (chain.isEmpty()) {
                return Optional.of("ATRIUM_TLS_CERTIFICATE: no certificate in " + files.certificate());
            }
            X509Certificate own = chain.getFirst();
            if (own.getNotAfter().toInstant().isBefore(now)) {
                return Optional.of("ATRIUM_TLS_CERTIFICATE: the certificate has expired on " + date(own.getNotAfter()));
            }
            if (own.getNotBefore().toInstant().isAfter(now)) {
                return Optional.of("ATRIUM_TLS_CERTIFICATE: the certificate begins on " + date(own.getNotBefore()));
            }
            return findKeyProblem(own, files.key());
        } catch (IOException | GeneralSecurityException e) {
            return Optional.of("ATRIUM_TLS_CERTIFICATE: cannot read " + files.certificate());
        }
    }

    /** That clients will refuse the certificate, because it is for other names than the domain (RFC 6125 §6.4). */
    public static Optional<String> findWarning(ServerCertificate files, Domainpart domain) {
        try {
            List<String> names = names(Pem.certificates(files.certificate()).getFirst());
            String ascii = IDN.toASCII(domain.value()).toLowerCase(Locale.ROOT);
            String wildcard = '*' + ascii.substring(Math.max(0, ascii.indexOf('.')));
            return names.contains(ascii) || names.contains(wildcard)
                    ? Optional.empty()
                    : Optional.of("ATRIUM_TLS_CERTIFICATE: clients will refuse the certificate, which is not for "
                            + ascii + " but for " + String.join(", ", names));
        } catch (IOException | GeneralSecurityException e) {
            return Optional.of("ATRIUM_TLS_CERTIFICATE: cannot read " + files.certificate());
        }
    }

    private static List<String> names(X509Certificate certificate) throws GeneralSecurityException {
        return Optional.ofNullable(certificate.getSubjectAlternativeNames()).orElse(List.of()).stream()
                .map(name -> String.valueOf(name.get(1)).toLowerCase(Locale.ROOT))
                .toList();
    }

    private static LocalDate date(Date moment) {
        return LocalDate.ofInstant(moment.toInstant(), ZoneOffset.UTC);
    }

    private static Optional<String> findKeyProblem(X509Certificate certificate, Path file) {
        try {
            PrivateKey key = Pem.key(file, certificate.getPublicKey().getAlgorithm());
            return belong(certificate, key)
                    ? Optional.empty()
                    : Optional.of("ATRIUM_TLS_KEY: the key is not that of the certificate");
        } catch (IOException | IllegalArgumentException e) {
            return Optional.of("ATRIUM_TLS_KEY: cannot read " + file);
        } catch (InvalidKeySpecException e) {
            return Optional.of("ATRIUM_TLS_KEY: the key is not of the certificate's kind");
        } catch (GeneralSecurityException e) {
            return Optional.of("ATRIUM_TLS_KEY: no key in " + file + " (" + e.getMessage() + ")");
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
