package chat.atrium.backend.home;

import chat.atrium.protocol.jid.BareJid;

/** So much waits at a home that it takes nothing more; answered as {@code <resource-constraint/>}. */
public final class MailboxFullException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MailboxFullException(BareJid jid) {
        super("the mailbox of " + jid + " is full", null, false, false);
    }
}
