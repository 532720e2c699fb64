package chat.atrium.backend.port;

import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.stanza.Stanza;

/**
 * A stanza for one session of the account whose home says so.
 *
 * @param session a resource of that account
 */
public record Delivery(FullJid session, Stanza stanza) {}
