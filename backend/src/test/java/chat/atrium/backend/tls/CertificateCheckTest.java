package chat.atrium.backend.tls;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.protocol.jid.Domainpart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as administrators have them. */
class CertificateCheckTest {

    private final Instant now = Instant.now();
    private final KeyPair rsa;
    private final KeyPair ec;
    private final CertificateAuthority authority;
    private final ServerCertificate files;

    CertificateCheckTest(@TempDir Path folder) throws GeneralSecurityException {
        this.rsa = keys("RSA", 2048);
        this.ec = keys("EC", 256);
        this.authority = CertificateAuthority.create("chat.example", keys("EC", 256), now);
        this.files = new ServerCertificate(folder.resolve("chain.pem"), folder.resolve("key.pem"));
    }

    @Test
    void keys_are_taken_in_every_common_form() throws Exception {
        given(rsa, now);
        Pem.writeKey(files.key(), rsa.getPrivate());
        assertThat(CertificateCheck.findProblem(files, now)).isEmpty();
        write("RSA PRIVATE KEY", inner(rsa));
        assertThat(CertificateCheck.findProblem(files, now)).isEmpty();

        given(ec, now);
        Pem.writeKey(files.key(), ec.getPrivate());
        assertThat(CertificateCheck.findProblem(files, now)).isEmpty();
        write("EC PRIVATE KEY", sec1(ec));
        assertThat(CertificateCheck.findProblem(files, now)).isEmpty();
    }

    @Test
    void a_key_of_something_else_is_named() throws Exception {
        given(ec, now);
        Pem.writeKey(files.key(), keys("EC", 256).getPrivate());
        assertThat(CertificateCheck.findProblem(files, now))
                .hasValue("ATRIUM_TLS_KEY: the key is not that of the certificate");
        Pem.writeKey(files.key(), rsa.getPrivate());
        assertThat(CertificateCheck.findProblem(files, now))
                .hasValue("ATRIUM_TLS_KEY: the key is not of the certificate's kind");
        Files.writeString(files.key(), "nothing");
        assertThat(CertificateCheck.findProblem(files, now)).get().asString().contains("ATRIUM_TLS_KEY: no key in");
        Files.delete(files.key());
        assertThat(CertificateCheck.findProblem(files, now)).get().asString().contains("ATRIUM_TLS_KEY: cannot read");
    }

    @Test
    void a_certificate_that_does_not_hold_is_refused() throws Exception {
        given(ec, now.minus(Duration.ofDays(1000)));
        assertThat(CertificateCheck.findProblem(files, now)).get().asString().contains("has expired on");
        given(ec, now.plus(Duration.ofDays(10)));
        assertThat(CertificateCheck.findProblem(files, now)).get().asString().contains("begins on");
        Files.writeString(files.certificate(), "");
        assertThat(CertificateCheck.findProblem(files, now)).get().asString().contains("ATRIUM_TLS_CERTIFICATE");
    }

    @Test
    void other_names_than_the_domain_are_worth_a_warning() throws Exception {
        given(ec, now);
        assertThat(CertificateCheck.findWarning(files, Domainpart.of("chat.example")))
                .isEmpty();
        assertThat(CertificateCheck.findWarning(files, Domainpart.of("other.wild.example")))
                .isEmpty();
        assertThat(CertificateCheck.findWarning(files, Domainpart.of("wild.example")))
                .isPresent();
        assertThat(CertificateCheck.findWarning(files, Domainpart.of("chat.example.org")))
                .get()
                .asString()
                .contains("not for chat.example.org but for chat.example, *.wild.example");
    }

    private void given(KeyPair keys, Instant issued) throws IOException, GeneralSecurityException {
        Pem.writeCertificates(
                files.certificate(),
                authority.issue(List.of("chat.example", "*.wild.example"), List.of(), keys, issued),
                authority.certificate());
    }

    private void write(String label, byte[] content) throws IOException {
        String body = Base64.getMimeEncoder().encodeToString(content);
        Files.writeString(files.key(), "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n");
    }

    private static byte[] inner(KeyPair keys) throws IOException {
        return PrivateKeyInfo.getInstance(keys.getPrivate().getEncoded())
                .parsePrivateKey()
                .toASN1Primitive()
                .getEncoded();
    }

    /** As OpenSSL writes it: with the name of the curve. */
    private static byte[] sec1(KeyPair keys) throws IOException {
        return new org.bouncycastle.asn1.sec.ECPrivateKey(
                        256, ((ECPrivateKey) keys.getPrivate()).getS(), SECObjectIdentifiers.secp256r1)
                .getEncoded();
    }

    private static KeyPair keys(String algorithm, int size) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(size);
        return generator.generateKeyPair();
    }
}
