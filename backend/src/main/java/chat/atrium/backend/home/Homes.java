package chat.atrium.backend.home;

import chat.atrium.backend.port.Home;
import chat.atrium.protocol.jid.BareJid;

/** The homes of this node. */
public interface Homes {

    /** The home of an address; made, and its state loaded, when the first work is posted. */
    Home of(BareJid jid);
}
