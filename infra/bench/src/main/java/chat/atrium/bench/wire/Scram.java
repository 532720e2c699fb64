package chat.atrium.bench.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** The client's side of SCRAM-SHA-256 (RFC 7677), for transports over which a server takes no PLAIN. */
final class Scram {

    private static final String NONCE = "a generator of load has no secrets";
    private static final int KEY_BITS = 256;

    private final Account account;
    private final String first;

    Scram(Account account) {
        this.account = account;
        this.first = "n=" + account.name() + ",r=" + Base64.getEncoder().encodeToString(NONCE.getBytes(UTF_8));
    }

    /** The first message. */
    String begin() {
        return "n,," + first;
    }

    /** The answer to the server's challenge. */
    String answer(String challenge) {
        Map<String, String> fields = new HashMap<>();
        for (String field : challenge.split(",", -1)) {
            fields.put(field.substring(0, 1), field.substring(2));
        }
        String last = "c=biws,r=" + fields.get("r");
        try {
            byte[] salted = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(
                            account.password().toCharArray(),
                            Base64.getDecoder().decode(fields.get("s")),
                            Integer.parseInt(fields.get("i")),
                            KEY_BITS))
                    .getEncoded();
            byte[] clientKey = hmac(salted, "Client Key");
            byte[] stored = MessageDigest.getInstance("SHA-256").digest(clientKey);
            byte[] proof = hmac(stored, first + "," + challenge + "," + last);
            for (int i = 0; i < proof.length; i++) {
                proof[i] ^= clientKey[i];
            }
            return last + ",p=" + Base64.getEncoder().encodeToString(proof);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(UTF_8));
    }
}
