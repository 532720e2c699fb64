package chat.atrium.backend.port.stream;

import chat.atrium.backend.port.AccountView.SessionView;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.Name;
import java.util.Optional;

/** Something that a client may switch on in the request that binds its resource (XEP-0386). */
public interface InlineBind {

    /** The element inside {@code <bind/>} that asks for it. */
    Name request();

    /** Switches it on for a session that has just been bound; the answer goes into {@code <bound/>}. */
    Optional<Element> enable(SessionView session, Element request);
}
