package chat.atrium.web.client;

/** What became of an attempt to make an account. */
public enum RegistrationOutcome {
    REGISTERED,
    /** Somebody has that name. */
    NAME_TAKEN,
    /** Name or password are nothing the server accepts. */
    NOT_ACCEPTABLE,
    /** The token is unknown, used or expired. */
    TOKEN_REFUSED,
    /** Too many attempts; wait. */
    TOO_MANY_ATTEMPTS,
    NOT_ANSWERED
}
