package chat.atrium.backend.feature.pubsub.storage;

/** An owner would have more than may be; ends the transaction. */
final class NoRoomException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoRoomException() {
        super("no room for an item", null, false, false);
    }
}
