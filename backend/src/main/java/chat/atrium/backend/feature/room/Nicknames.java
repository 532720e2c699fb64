package chat.atrium.backend.feature.room;

import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.jid.InvalidJidException;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.muc.Nickname;

/** Nicknames in addresses. */
final class Nicknames {

    private Nicknames() {}

    /**
     * The nickname in the address of an occupant.
     *
     * @throws StanzaException {@code jid-malformed} if it is none (XEP-0045 §13)
     */
    static Nickname of(FullJid occupant) {
        try {
            return Nickname.of(occupant.resource());
        } catch (InvalidJidException e) {
            throw new StanzaException(ErrorCondition.JID_MALFORMED, "not a nickname");
        }
    }
}
