package chat.atrium.protocol.sasl;

/** A message of the exchange is malformed, or the peer is not who it should be; the login fails. */
public final class ScramException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ScramException(String message) {
        super(message, null, false, false);
    }
}
