package chat.atrium.protocol.sasl;

/** The password is empty or holds a code point that OpaqueString forbids (RFC 8265 §4.2). */
public final class InvalidPasswordException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    InvalidPasswordException(Throwable cause) {
        super("the password is empty or holds characters that are not allowed", cause);
    }
}
