package chat.atrium.backend.port;

/**
 * What a step may know besides the stanza.
 *
 * @param account the account at whose home the step runs, as it is now
 */
public record Passage(Side side, Envelope envelope, AccountView account) {}
