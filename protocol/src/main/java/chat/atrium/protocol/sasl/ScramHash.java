package chat.atrium.protocol.sasl;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** The hashes of SCRAM: RFC 5802, RFC 7677 and draft-melnikov-scram-sha-512. */
public enum ScramHash {
    SHA_1("SHA-1", "HmacSHA1", 20),
    SHA_256("SHA-256", "HmacSHA256", 32),
    SHA_512("SHA-512", "HmacSHA512", 64);

    private final String digest;
    private final String mac;
    private final int bytes;

    ScramHash(String digest, String mac, int bytes) {
        this.digest = digest;
        this.mac = mac;
        this.bytes = bytes;
    }

    /** The SASL mechanism without channel binding, for example {@code SCRAM-SHA-256}. */
    public String mechanism() {
        return "SCRAM-" + digest;
    }

    /** The length of its output. */
    public int bytes() {
        return bytes;
    }

    /** The hash of a mechanism without channel binding. */
    public static Optional<ScramHash> find(String mechanism) {
        for (ScramHash hash : values()) {
            if (hash.mechanism().equals(mechanism)) {
                return Optional.of(hash);
            }
        }
        return Optional.empty();
    }

    /** {@code H(data)}. */
    byte[] digest(byte[] data) {
        try {
            return MessageDigest.getInstance(digest).digest(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK has " + digest, e);
        }
    }

    /** {@code HMAC(key, data)}. */
    byte[] hmac(byte[] key, byte[] data) {
        try {
            Mac instance = Mac.getInstance(mac);
            instance.init(new SecretKeySpec(key, mac));
            return instance.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK has " + mac, e);
        }
    }

    /** {@code Hi(password, salt, i)}: PBKDF2 over the UTF-8 form of the password. */
    byte[] salted(String password, byte[] salt, int iterations) {
        try {
            PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, bytes * 8);
            return SecretKeyFactory.getInstance("PBKDF2With" + mac)
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK has PBKDF2 with " + mac, e);
        }
    }
}
