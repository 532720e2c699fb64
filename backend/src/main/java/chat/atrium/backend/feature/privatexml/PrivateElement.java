package chat.atrium.backend.feature.privatexml;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.Name;

/** An element of which a feature keeps a part, or all, in a form of its own. Both methods may wait for storage. */
public interface PrivateElement {

    Name name();

    /** The element as it is now, made of what is stored of it here and what the feature has. */
    Element read(BareJid account, Element stored);

    /**
     * Takes an element.
     *
     * @return what is to be stored of it here
     */
    Element write(BareJid account, Element wanted);
}
