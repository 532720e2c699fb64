package chat.atrium.backend.port;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.xml.Element;
import java.util.List;

/** Export, import and erasure of what a feature keeps about an account, in the form of XEP-0227. */
public interface AccountData {

    List<Element> export(BareJid account);

    void importFrom(BareJid account, List<Element> data);

    void erase(BareJid account);
}
