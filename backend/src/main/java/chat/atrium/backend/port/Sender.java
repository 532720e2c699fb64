package chat.atrium.backend.port;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.jid.Jid;

/** Who a stanza is from; always authenticated, never what the stanza says of itself. */
public sealed interface Sender {

    /** The address that recipients see. */
    Jid jid();

    /** A bound session of an account of this cluster. */
    record Session(FullJid jid, SessionId id) implements Sender {}

    /** The server or one of its services, rooms or accounts, speaking for itself. */
    record Local(Jid jid) implements Sender {}

    /** An entity of another server, over an authenticated server-to-server stream. */
    record Remote(Jid jid) implements Sender {}

    default BareJid bare() {
        return jid().bare();
    }
}
