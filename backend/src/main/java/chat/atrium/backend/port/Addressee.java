package chat.atrium.backend.port;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.jid.Jid;

/** Where a stanza goes; the router switches over it exhaustively. */
public sealed interface Addressee {

    /** The address in the stanza; for {@link Self} the sender's own account. */
    Jid jid();

    /** No {@code to}, or the sender's own bare JID: the account itself (RFC 6120 §10.3). */
    record Self(BareJid jid) implements Addressee {}

    /** The bare JID of an account of this cluster, existing or not. */
    record Account(BareJid jid) implements Addressee {}

    /** A resource of an account of this cluster, connected or not. */
    record Resource(FullJid jid) implements Addressee {}

    /** A room of this cluster, or one of its occupants. */
    record Room(Jid jid) implements Addressee {}

    /** A service with an address of its own, or something at it. */
    record Service(Jid jid, Domainpart service) implements Addressee {}

    /** The domain of a workspace. */
    record Server(Jid jid) implements Addressee {}

    /** Another server's domain. */
    record Remote(Jid jid) implements Addressee {}
}
