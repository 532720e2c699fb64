package chat.atrium.backend.port;

/**
 * The fixed order of the steps of a pipeline. The first three fail closed: a step that throws refuses the stanza.
 * {@link #ARCHIVE} is the bar: what is behind it runs when the rows are committed.
 */
public enum Phase {
    VALIDATE,
    AUTHORIZE,
    FILTER,
    ANNOTATE,
    ARCHIVE,
    COPY,
    NOTIFY,
    DELIVER;

    /** True if a step of this phase that throws refuses the stanza. */
    public boolean failsClosed() {
        return compareTo(FILTER) <= 0;
    }
}
