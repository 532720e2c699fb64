package chat.atrium.backend.home;

import chat.atrium.backend.port.Home;
import chat.atrium.protocol.jid.BareJid;
import java.time.Instant;

/** The homes of one kind on this node: those of accounts, for example. */
public interface Homes {

    /** The home of an address; made, and its state loaded, when the first work is posted. */
    Home of(BareJid jid);

    /** Lets the homes go that nobody has used since then. */
    void release(Instant idleSince);

    /** How much waits or runs in all mailboxes together. */
    int waiting();
}
