package chat.atrium.backend.storage;

/** The database refused or could not be reached. */
public final class StorageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StorageException(Throwable cause) {
        super(cause);
    }
}
