package chat.atrium.backend.port;

/**
 * Names one session of one node, for the life of the session; a new session under the same full JID has another.
 *
 * @param value unguessable, at least 128 bits from a CSPRNG
 */
public record SessionId(String value) {

    public SessionId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a session id is not blank");
        }
    }
}
