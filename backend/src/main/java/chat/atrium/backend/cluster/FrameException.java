package chat.atrium.backend.cluster;

/** Bytes from another node that are no frame of a format that this node speaks. */
public final class FrameException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public FrameException(String message) {
        super(message);
    }
}
