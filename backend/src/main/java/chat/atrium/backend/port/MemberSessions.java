package chat.atrium.backend.port;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import java.util.Set;

/** The sessions that get the messages of all rooms of which their account is a member, without joining. Never blocks. */
public interface MemberSessions {

    /** Those of an account; usually none. */
    Set<FullJid> of(BareJid account);

    /** True if there is none at all, which spares asking for each member. */
    boolean isEmpty();
}
