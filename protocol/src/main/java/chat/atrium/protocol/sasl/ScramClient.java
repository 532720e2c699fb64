package chat.atrium.protocol.sasl;

import java.security.MessageDigest;

/**
 * The client's side of one SCRAM exchange (RFC 5802 §3), without channel binding.
 *
 * <pre>{@code
 * C: first()
 * S: r=...,s=...,i=...
 * C: answer(...).message()
 * S: v=...                      answer.check(...)
 * }</pre>
 */
public final class ScramClient {

    private static final String HEADER = "n,,";

    /** More work than this is not done for a server that may not be the right one. */
    private static final int MOST_ITERATIONS = 1_000_000;

    private final ScramHash hash;
    private final String password;
    private final String clientFirst;
    private final String nonce;

    /**
     * Begins an exchange.
     *
     * @param nonce fresh and random: printable ASCII without comma
     */
    public ScramClient(ScramHash hash, String user, String password, String nonce) {
        this.hash = hash;
        this.password = password;
        this.nonce = ScramText.nonce(nonce);
        this.clientFirst = "n=" + ScramText.escape(user) + ",r=" + nonce;
    }

    /** The client's first message. */
    public String first() {
        return HEADER + clientFirst;
    }

    /**
     * Answers the server's challenge.
     *
     * @throws ScramException if the challenge is malformed, not ours, or asks for fewer than 4096 iterations
     * @throws InvalidPasswordException if the password holds what OpaqueString forbids
     */
    public Answer answer(String challenge) {
        String[] parts = ScramText.parts(challenge);
        String combined = ScramText.nonce(ScramText.attribute(parts, 0, 'r'));
        if (!combined.startsWith(nonce) || combined.length() == nonce.length()) {
            throw new ScramException("the nonce is not ours");
        }
        byte[] salt = ScramText.bytes(ScramText.attribute(parts, 1, 's'));
        byte[] salted = hash.salted(Password.prepare(password), salt, iterations(parts));
        String withoutProof = "c=" + ScramText.base64(ScramText.utf8(HEADER)) + ",r=" + combined;
        byte[] signed = ScramText.utf8(clientFirst + ',' + challenge + ',' + withoutProof);
        byte[] clientKey = hash.hmac(salted, ScramText.CLIENT_KEY);
        byte[] proof = ScramText.xor(clientKey, hash.hmac(hash.digest(clientKey), signed));
        byte[] signature = hash.hmac(hash.hmac(salted, ScramText.SERVER_KEY), signed);
        return new Answer(withoutProof + ",p=" + ScramText.base64(proof), signature);
    }

    /** RFC 7677 §4: at least 4096; fewer would be an attack on the password. */
    private static int iterations(String[] parts) {
        try {
            int iterations = Integer.parseInt(ScramText.attribute(parts, 2, 'i'));
            if (iterations >= ScramVerifier.FEWEST_ITERATIONS && iterations <= MOST_ITERATIONS) {
                return iterations;
            }
        } catch (NumberFormatException e) {
            throw new ScramException("not a number of iterations");
        }
        throw new ScramException("too few or too many iterations");
    }

    /** The client's proof, and what the server has to say to it. */
    public static final class Answer {

        private final String message;
        private final byte[] serverSignature;

        private Answer(String message, byte[] serverSignature) {
            this.message = message;
            this.serverSignature = serverSignature;
        }

        /** The client's last message. */
        public String message() {
            return message;
        }

        /**
         * Checks the server's last message.
         *
         * @throws ScramException if the server does not know the verifier
         */
        public void check(String serverFinal) {
            byte[] signature = ScramText.bytes(ScramText.attribute(ScramText.parts(serverFinal), 0, 'v'));
            if (!MessageDigest.isEqual(signature, serverSignature)) {
                throw new ScramException("the server does not know the password");
            }
        }
    }
}
