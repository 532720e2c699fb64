package chat.atrium.backend.feature.room.command;

import chat.atrium.backend.feature.room.state.Refusal;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.xep.muc.Affiliation;

/** What only owners may do (XEP-0045 §10). */
public final class Owners {

    private Owners() {}

    /**
     * Lets owners pass.
     *
     * @throws chat.atrium.protocol.stanza.StanzaException {@code forbidden} for others; for whom a locked room does not
     *     exist, {@code item-not-found}
     */
    public static void require(RoomState room, BareJid account) {
        if (room.affiliation(account) != Affiliation.OWNER) {
            throw (room.isLocked() ? Refusal.NO_SUCH_ROOM : Refusal.NOT_ENTITLED).asException();
        }
    }
}
