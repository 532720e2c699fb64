package chat.atrium.backend.port;

import chat.atrium.backend.port.AccountView.SessionView;
import chat.atrium.backend.port.SessionHandle.Position;

/** Is told of the sessions of an account, in the mailbox of its home; quick, without I/O. */
public interface SessionListener {

    /** A session was bound; it is not available yet. */
    default void bound(AccountView account, SessionView session) {}

    /** A session takes messages from now on: available, and with a priority that is not negative. */
    default void available(AccountView account, SessionView session) {}

    /** A session shows itself, otherwise than before, or no more; its last broadcast presence is there already. */
    default void presenceChanged(AccountView account, SessionView session) {}

    /**
     * The account has another home than before, and the session goes on: it was sent, or was due to get from elsewhere,
     * all archived messages up to that position.
     */
    default void resumed(AccountView account, SessionView session, Position position) {}

    /** The client of a session has got all archived messages that it was sent up to this id. */
    default void delivered(AccountView account, SessionView session, long upTo) {}

    /** A session has ended; the account no longer lists it. */
    default void ended(AccountView account, SessionView session) {}
}
