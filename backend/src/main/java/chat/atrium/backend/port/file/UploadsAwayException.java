package chat.atrium.backend.port.file;

/** The database does not say which places and files there are; it may later. */
public final class UploadsAwayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UploadsAwayException(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
