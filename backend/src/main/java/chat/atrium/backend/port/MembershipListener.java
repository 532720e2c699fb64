package chat.atrium.backend.port;

import chat.atrium.protocol.jid.BareJid;
import java.util.Set;

/** Is told who has come to belong to a room, or does no more; once storage knows. Must not wait. */
public interface MembershipListener {

    /** Those who come or go, or have another part in the room than before. */
    void changed(BareJid room, Set<BareJid> accounts);
}
