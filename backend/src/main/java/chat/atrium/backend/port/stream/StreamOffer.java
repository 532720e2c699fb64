package chat.atrium.backend.port.stream;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.xml.Element;
import java.util.List;

/** Adds a child to the stream features that an authenticated client is shown. */
public interface StreamOffer {

    List<Element> features(BareJid account);
}
