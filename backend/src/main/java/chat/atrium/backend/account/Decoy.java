package chat.atrium.backend.account;

import chat.atrium.protocol.sasl.ScramHash;
import chat.atrium.protocol.sasl.ScramVerifier;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Verifiers for accounts that do not exist, so that asking does not tell which ones do (RFC 6120 §13.11): the same name
 * always gets the same salt, and nobody knows a password that fits.
 *
 * @param secret known to the workspace alone
 * @param iterations as a new account would have
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record Decoy(byte[] secret, int iterations) {

    private static final String MAC = "HmacSHA512";

    ScramVerifier of(ScramHash hash, String user) {
        return new ScramVerifier(
                hash,
                derived("salt", hash, user, PasswordRules.SALT_BYTES),
                iterations,
                derived("stored", hash, user, hash.bytes()),
                derived("server", hash, user, hash.bytes()));
    }

    private byte[] derived(String purpose, ScramHash hash, String user, int length) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret, MAC));
            byte[] text = (purpose + '\0' + hash.name() + '\0' + user).getBytes(StandardCharsets.UTF_8);
            return Arrays.copyOf(mac.doFinal(text), length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK has " + MAC, e);
        }
    }
}
