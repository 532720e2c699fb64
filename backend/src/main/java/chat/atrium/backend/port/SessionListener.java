package chat.atrium.backend.port;

import chat.atrium.backend.port.AccountView.SessionView;

/** Is told of the sessions of an account, in the mailbox of its home; quick, without I/O. */
public interface SessionListener {

    /** A session was bound; it is not available yet. */
    default void bound(AccountView account, SessionView session) {}

    /** A session has ended; the account no longer lists it. */
    default void ended(AccountView account, SessionView session) {}
}
