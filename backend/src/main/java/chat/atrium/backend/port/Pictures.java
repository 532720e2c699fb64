package chat.atrium.backend.port;

import chat.atrium.protocol.jid.BareJid;
import java.util.Optional;

/** The pictures that accounts have in their profiles. Waits for storage. */
public interface Pictures {

    /** The SHA-1 of the picture in hexadecimal; absent if there is none. */
    Optional<String> findHash(BareJid account);
}
