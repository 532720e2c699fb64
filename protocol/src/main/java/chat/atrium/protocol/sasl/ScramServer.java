package chat.atrium.protocol.sasl;

import java.security.MessageDigest;

/**
 * The server's side of one SCRAM exchange (RFC 5802 §3), without channel binding. The order of calls is the order of
 * messages; a fault of the client is a {@link ScramException}.
 *
 * <pre>{@code
 * C: n,,n=user,r=...            begin -> user(), then storage is asked for the verifier
 * S: r=...,s=...,i=4096         challenge
 * C: c=biws,r=...,p=...         finish
 * S: v=...
 * }</pre>
 */
public final class ScramServer {

    private final String header;
    private final String authorizationIdentity;
    private final String user;
    private final String clientFirst;
    private final String nonce;

    private ScramServer(String header, String user, String clientFirst, String nonce) {
        String identity = header.substring(2, header.length() - 1);
        this.header = header;
        this.authorizationIdentity = identity.isEmpty() ? "" : ScramText.unescape(identity.substring("a=".length()));
        this.user = user;
        this.clientFirst = clientFirst;
        this.nonce = nonce;
    }

    /**
     * Reads the client's first message.
     *
     * @param serverNonce fresh and random: printable ASCII without comma
     */
    public static ScramServer begin(String message, String serverNonce) {
        String header = headerOf(message);
        String bare = message.substring(header.length());
        String[] parts = ScramText.parts(bare);
        // an extension "m=" that we do not know fails the exchange (§5.1): then the first attribute is not "n="
        String user = ScramText.unescape(ScramText.attribute(parts, 0, 'n'));
        String clientNonce = ScramText.nonce(ScramText.attribute(parts, 1, 'r'));
        if (user.isEmpty()) {
            throw new ScramException("the name is empty");
        }
        return new ScramServer(header, user, bare, clientNonce + serverNonce);
    }

    /** The GS2 header (RFC 5801 §4): {@code n} or {@code y}, a comma, perhaps {@code a=} and a name, a comma. */
    private static String headerOf(String message) {
        if (message.startsWith("p=")) {
            throw new ScramException("channel binding was not offered");
        }
        int end = message.indexOf(',', 2);
        boolean plain = message.startsWith("n,") || message.startsWith("y,");
        if (!plain || end < 0 || end > 2 && !message.startsWith("a=", 2)) {
            throw new ScramException("the header is malformed");
        }
        return message.substring(0, end + 1);
    }

    /** The identity that the client wants to act as, "" for its own (RFC 5802 §5.1); the caller allows or refuses it. */
    public String authorizationIdentity() {
        return authorizationIdentity;
    }

    /** The name that the client wants to log in with, not prepared. */
    public String user() {
        return user;
    }

    /** The answer to the first message. */
    public Challenge challenge(ScramVerifier verifier) {
        String message = "r=" + nonce + ",s=" + ScramText.base64(verifier.salt()) + ",i=" + verifier.iterations();
        return new Challenge(message, verifier);
    }

    /** The exchange while it waits for the client's proof. */
    public final class Challenge {

        private final String message;
        private final ScramVerifier verifier;

        private Challenge(String message, ScramVerifier verifier) {
            this.message = message;
            this.verifier = verifier;
        }

        /** The server's first message. */
        public String message() {
            return message;
        }

        /**
         * Checks the proof.
         *
         * @return the server's last message, which proves to the client that the server knows the verifier
         * @throws ScramException if the proof is wrong or does not belong to this exchange
         */
        public String finish(String clientFinal) {
            String[] parts = ScramText.parts(clientFinal);
            String binding = ScramText.attribute(parts, 0, 'c');
            String echoed = ScramText.attribute(parts, 1, 'r');
            byte[] proof = ScramText.bytes(ScramText.attribute(parts, parts.length - 1, 'p'));
            ScramHash hash = verifier.hash();
            if (!binding.equals(ScramText.base64(ScramText.utf8(header)))
                    || !echoed.equals(nonce)
                    || proof.length != hash.bytes()) {
                throw new ScramException("not the answer to this challenge");
            }
            String withoutProof = clientFinal.substring(0, clientFinal.lastIndexOf(",p="));
            byte[] signed = ScramText.utf8(clientFirst + ',' + message + ',' + withoutProof);
            byte[] clientKey = ScramText.xor(proof, hash.hmac(verifier.storedKey(), signed));
            if (!MessageDigest.isEqual(hash.digest(clientKey), verifier.storedKey())) {
                throw new ScramException("the proof is wrong");
            }
            return "v=" + ScramText.base64(hash.hmac(verifier.serverKey(), signed));
        }
    }
}
