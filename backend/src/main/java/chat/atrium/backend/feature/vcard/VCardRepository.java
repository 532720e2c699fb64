package chat.atrium.backend.feature.vcard;

import chat.atrium.backend.port.DisplayNames;
import chat.atrium.backend.port.Pictures;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.xml.Element;
import java.util.Optional;

/** Where vCards are kept. Every method reads storage and blocks. */
public interface VCardRepository extends DisplayNames, Pictures {

    /** The vCard as its owner sent it; absent too if there is no such account. */
    Optional<Element> find(BareJid account);

    /** Keeps the vCard in place of an earlier one; nothing happens if there is no such account. */
    void save(BareJid account, Element vCard);
}
