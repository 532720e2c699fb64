package chat.atrium.backend.port;

import chat.atrium.protocol.jid.BareJid;
import java.util.List;

/** The rooms of this cluster that accounts belong to. */
public interface Memberships {

    /** Those of an account; reads storage and blocks. */
    List<Membership> of(BareJid account);

    /** True if that is the address of a room of this cluster, whether it is there or not; never blocks. */
    boolean isRoom(BareJid jid);

    /**
     * An account in a room.
     *
     * @param room the number of its archive
     * @param since the place in the archive at which the account came; what was said before is no news to it
     * @param occupantId by which the account is known there (XEP-0421)
     */
    record Membership(BareJid jid, long room, long since, String occupantId) {}
}
