package chat.atrium.backend.tls;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Issues certificates of a node's own authority: for development, and until an administrator brings a real one.
 *
 * @param certificate self-signed; what a client has to trust
 * @param key signs what the authority issues
 */
record CertificateAuthority(X509Certificate certificate, PrivateKey key) {

    private static final Duration AUTHORITY_LIFETIME = Duration.ofDays(3650);
    private static final Duration SERVER_LIFETIME = Duration.ofDays(397);
    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofHours(1);
    private static final String SIGNATURE = "SHA256withECDSA";

    /** A new authority. */
    static CertificateAuthority create(String domain, KeyPair keys, Instant now) throws GeneralSecurityException {
        X500Name name = new X500Name("CN=Atrium development authority of " + domain);
        try {
            X509v3CertificateBuilder builder = builder(name, name, keys, now, AUTHORITY_LIFETIME)
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            return new CertificateAuthority(sign(builder, keys.getPrivate()), keys.getPrivate());
        } catch (IOException | OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    /** A certificate for a server that goes by these names (RFC 6125); IP addresses are written as such. */
    X509Certificate issue(List<String> names, List<String> addresses, KeyPair keys, Instant now)
            throws GeneralSecurityException {
        try {
            GeneralName[] alternatives = Stream.concat(
                            names.stream().map(name -> new GeneralName(GeneralName.dNSName, name)),
                            addresses.stream().map(address -> new GeneralName(GeneralName.iPAddress, address)))
                    .toArray(GeneralName[]::new);
            X500Name issuer =
                    X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
            X509v3CertificateBuilder builder = builder(
                            issuer, new X500Name("CN=" + names.getFirst()), keys, now, SERVER_LIFETIME)
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                    .addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(new KeyPurposeId[] {
                        KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth
                    }))
                    .addExtension(Extension.subjectAlternativeName, false, new GeneralNames(alternatives))
                    .addExtension(
                            Extension.authorityKeyIdentifier,
                            false,
                            new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(certificate));
            return sign(builder, key);
        } catch (IOException | OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static X509v3CertificateBuilder builder(
            X500Name issuer, X500Name subject, KeyPair keys, Instant now, Duration lifetime)
            throws GeneralSecurityException, IOException {
        return new JcaX509v3CertificateBuilder(
                        issuer,
                        new BigInteger(127, new SecureRandom()),
                        Date.from(now.minus(CLOCKS_MAY_DIFFER)),
                        Date.from(now.plus(lifetime)),
                        subject,
                        keys.getPublic())
                .addExtension(
                        Extension.subjectKeyIdentifier,
                        false,
                        new JcaX509ExtensionUtils().createSubjectKeyIdentifier(keys.getPublic()));
    }

    private static X509Certificate sign(X509v3CertificateBuilder builder, PrivateKey key)
            throws GeneralSecurityException, OperatorCreationException {
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder(SIGNATURE).build(key)));
    }
}
