package chat.atrium.protocol.jid;

/** The text is no XMPP address; answered as {@code <jid-malformed/>} (RFC 6120 §8.3.3.8). */
public final class InvalidJidException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public InvalidJidException(String message) {
        super(message);
    }

    public InvalidJidException(String message, Throwable cause) {
        super(message, cause);
    }
}
