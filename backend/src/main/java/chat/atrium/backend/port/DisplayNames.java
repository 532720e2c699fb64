package chat.atrium.backend.port;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import java.util.Map;

/** The names under which accounts want to be shown, as their profiles say. Reads storage and blocks. */
public interface DisplayNames {

    /** The names of those who have given one. */
    Map<BareJid, String> of(Domainpart workspace);
}
