package chat.atrium.backend.cluster;

/** Another node could not do what it was asked. */
public final class FaultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public FaultException(String reason) {
        super(reason, null, false, false);
    }
}
