package chat.atrium.protocol.xep.correction;

import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.xml.Element;
import java.util.Optional;

/**
 * Says that the message replaces an earlier one (XEP-0308 §3); believed only of the same sender (§4).
 *
 * @param id that its sender gave the first form of the message, however often it was replaced
 */
public record Replacement(String id) {

    public static final String NAMESPACE = "urn:xmpp:message-correct:0";

    public static final String LOCAL = "replace";

    public static Optional<Replacement> find(Message message) {
        return message.find(NAMESPACE, LOCAL)
                .flatMap(element -> element.findAttribute("id"))
                .map(Replacement::new);
    }

    public Element toElement() {
        return Element.builder(NAMESPACE, LOCAL).attribute("id", id).build();
    }
}
