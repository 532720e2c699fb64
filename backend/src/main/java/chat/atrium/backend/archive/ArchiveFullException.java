package chat.atrium.backend.archive;

/** So many rows wait for the database that no more are taken; answered as {@code <resource-constraint/>}. */
public final class ArchiveFullException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ArchiveFullException() {
        super("too many messages wait for the database", null, false, false);
    }
}
