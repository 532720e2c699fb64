package chat.atrium.backend.port;

/** On whose behalf a pipeline runs. */
public enum Side {
    /** At the sender's home. */
    SENDING,
    /** At the recipient's home. */
    RECEIVING
}
