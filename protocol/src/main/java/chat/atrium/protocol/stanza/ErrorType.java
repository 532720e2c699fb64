package chat.atrium.protocol.stanza;

import java.util.Locale;

/** What the sender of a refused stanza should do (RFC 6120 §8.3.2). */
public enum ErrorType {
    /** Retry after providing credentials. */
    AUTH,
    /** Do not retry. */
    CANCEL,
    /** Proceed: the condition was only a warning. */
    CONTINUE,
    /** Retry after changing the data sent. */
    MODIFY,
    /** Retry after waiting. */
    WAIT;

    /** The value of the attribute. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
