package chat.atrium.protocol.sasl;

import java.security.MessageDigest;
import java.util.Arrays;

/**
 * What a server keeps of a password (RFC 5802 §3): enough to check a proof, not enough to make one. Its text form hides
 * the keys.
 */
@SuppressWarnings("ArrayRecordComponent") // compared by content below; nobody changes the arrays
public record ScramVerifier(ScramHash hash, byte[] salt, int iterations, byte[] storedKey, byte[] serverKey) {

    /** The fewest iterations that RFC 7677 §4 allows. */
    public static final int FEWEST_ITERATIONS = 4096;

    public ScramVerifier {
        if (salt.length == 0 || iterations < 1) {
            throw new IllegalArgumentException("a verifier has a salt and at least one iteration");
        }
        if (storedKey.length != hash.bytes() || serverKey.length != hash.bytes()) {
            throw new IllegalArgumentException("a key is as long as the hash");
        }
    }

    /**
     * Derives the verifier of a password.
     *
     * @throws InvalidPasswordException if the password holds what OpaqueString forbids (RFC 8265 §4.2)
     */
    public static ScramVerifier of(ScramHash hash, String password, byte[] salt, int iterations) {
        byte[] salted = hash.salted(Password.prepare(password), salt, iterations);
        byte[] storedKey = hash.digest(hash.hmac(salted, ScramText.CLIENT_KEY));
        return new ScramVerifier(hash, salt, iterations, storedKey, hash.hmac(salted, ScramText.SERVER_KEY));
    }

    /** True if the password is the one; in time that does not depend on how wrong it is. */
    public boolean verifies(String password) {
        try {
            ScramVerifier other = of(hash, password, salt, iterations);
            return MessageDigest.isEqual(storedKey, other.storedKey);
        } catch (InvalidPasswordException e) {
            return false;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScramVerifier that
                && hash == that.hash
                && iterations == that.iterations
                && Arrays.equals(salt, that.salt)
                && MessageDigest.isEqual(storedKey, that.storedKey)
                && MessageDigest.isEqual(serverKey, that.serverKey);
    }

    @Override
    public int hashCode() {
        return 31 * hash.hashCode() + Arrays.hashCode(salt);
    }

    @Override
    public String toString() {
        return "ScramVerifier[" + hash + ", " + iterations + " iterations]";
    }
}
