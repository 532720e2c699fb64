package chat.atrium.backend.account;

import chat.atrium.protocol.jid.BareJid;
import java.time.Instant;

/**
 * An account as it is stored.
 *
 * @param id by which all other tables refer to it
 */
public record Account(long id, BareJid jid, Role role, Instant created) {}
