package chat.atrium.protocol.xep.retraction;

import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.xml.Element;
import java.util.Optional;

/**
 * Takes back an earlier message (XEP-0424 §3); believed only of the same sender (§5).
 *
 * @param id that its sender gave the message; in a room that of the room (XEP-0359)
 */
public record Retraction(String id) {

    public static final String NAMESPACE = "urn:xmpp:message-retract:1";

    public static final String LOCAL = "retract";

    /** What stands in an archive in place of what was taken back (§4). */
    public static final String TOMBSTONE = "retracted";

    public static Optional<Retraction> find(Message message) {
        return message.find(NAMESPACE, LOCAL)
                .flatMap(element -> element.findAttribute("id"))
                .map(Retraction::new);
    }

    /** True if the message is all that is left of one. */
    public static boolean isTombstone(Message message) {
        return message.has(NAMESPACE, TOMBSTONE);
    }

    public Element toElement() {
        return Element.builder(NAMESPACE, LOCAL).attribute("id", id).build();
    }
}
