package chat.atrium.backend.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A secret that is shown once and stored as its hash. It is random enough that a plain hash gives nothing away.
 *
 * @param value letters, digits, {@code -} and {@code _}: fit for a link
 */
public record Token(String value) {

    private static final int BYTES = 18;

    public static Token random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().encodeToString(bytes));
    }

    /** What is stored: SHA-256 in hexadecimal. */
    public String hash() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the JDK has SHA-256", e);
        }
    }

    /** Without the secret, which must not reach a log. */
    @Override
    public String toString() {
        return "Token[***]";
    }
}
