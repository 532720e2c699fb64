package chat.atrium.protocol.xep.oob;

import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.xml.Element;
import java.util.Optional;

/**
 * Says that a message brings what is to be found at an address (XEP-0066 §3).
 *
 * @param url as it was sent: nothing says that it is one
 */
public record OutOfBand(String url) {

    public static final String NAMESPACE = "jabber:x:oob";

    private static final String LOCAL = "x";

    public static Optional<OutOfBand> find(Message message) {
        return message.find(NAMESPACE, LOCAL)
                .flatMap(link -> link.find(NAMESPACE, "url"))
                .map(url -> new OutOfBand(url.text().strip()));
    }

    public Element toElement() {
        return Element.builder(NAMESPACE, LOCAL).child("url", url).build();
    }
}
