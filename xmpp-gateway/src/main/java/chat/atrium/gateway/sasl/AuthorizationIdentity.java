package chat.atrium.gateway.sasl;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.InvalidJidException;
import chat.atrium.protocol.jid.Jid;

/** The identity that a client asks to act as; here it can only be its own (RFC 6120 §6.3.8). */
record AuthorizationIdentity(String value) {

    /** True if there is none, or if it is the bare JID of that account. */
    boolean allows(BareJid account) {
        if (value.isEmpty()) {
            return true;
        }
        try {
            return Jid.parse(value).equals(account);
        } catch (InvalidJidException e) {
            return false;
        }
    }
}
