package chat.atrium.backend.port;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import java.util.List;

/** What available resources say that they want and can do (XEP-0115). */
public interface Capabilities {

    /** The available resources of an account that announce that feature. Never blocks. */
    List<FullJid> announcing(BareJid account, String feature);
}
