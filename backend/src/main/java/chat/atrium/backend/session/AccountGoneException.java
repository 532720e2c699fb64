package chat.atrium.backend.session;

import chat.atrium.protocol.jid.BareJid;

/** There is no such account, or no longer. */
public final class AccountGoneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AccountGoneException(BareJid account) {
        super("no account " + account, null, false, false);
    }
}
