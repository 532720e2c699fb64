package chat.atrium.backend.session;

/** Storage did not answer; answered as {@code <resource-constraint/>} of type wait, because it may later. */
public final class StoreAwayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreAwayException(Throwable cause) {
        super(cause);
    }
}
