package chat.atrium.backend.session;

import chat.atrium.protocol.jid.FullJid;

/** The home of an account does not know a session, or no longer: nothing was done for it. */
public final class UnknownSessionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownSessionException(FullJid session) {
        super("no session " + session, null, false, false);
    }
}
