package chat.atrium.web.client;

/** What became of a request whose result says no more than yes or no. */
public enum Answer {
    DONE,
    /** The server understood and said no. */
    REFUSED,
    /** No answer in time, or no stream. */
    NOT_ANSWERED
}
