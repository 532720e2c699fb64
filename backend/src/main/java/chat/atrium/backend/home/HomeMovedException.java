package chat.atrium.backend.home;

import chat.atrium.protocol.jid.BareJid;

/** The home is on another node, or will be in a moment; answered as {@code <resource-constraint/>} if nothing helps. */
public final class HomeMovedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public HomeMovedException(BareJid jid) {
        super("the home of " + jid + " is on another node", null, false, false);
    }
}
