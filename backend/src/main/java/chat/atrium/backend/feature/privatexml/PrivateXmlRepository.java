package chat.atrium.backend.feature.privatexml;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.Name;
import java.util.List;
import java.util.Optional;

/** Where the elements are kept. Every method waits for storage. */
public interface PrivateXmlRepository {

    Optional<Element> find(BareJid account, Name name);

    /**
     * Keeps elements in place of those of the same names.
     *
     * @param limit how many an account may have
     * @return false if they would be too many; none of them is kept then
     */
    boolean save(BareJid account, List<Element> elements, int limit);
}
