package chat.atrium.protocol.xep.stanzaid;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.InvalidJidException;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.xml.Element;
import java.util.Optional;

/**
 * The name that an account or a room has given a message in its archive (XEP-0359 §3). It can be believed only if it is
 * by the one who has sent or handed over the message (§6).
 *
 * @param by the account or room
 */
public record StanzaId(String id, BareJid by) {

    public static final String NAMESPACE = "urn:xmpp:sid:0";

    private static final String LOCAL = "stanza-id";

    /** The name by that account or room, if the message has one. */
    public static Optional<String> find(Message message, BareJid by) {
        for (Element payload : message.payloads()) {
            if (payload.is(NAMESPACE, LOCAL)
                    && payload.findAttribute("by").filter(by.toString()::equals).isPresent()) {
                return payload.findAttribute("id");
            }
        }
        return Optional.empty();
    }

    /** Reads a name; absent if the element is none, or names nobody who gave it. */
    public static Optional<StanzaId> read(Element element) {
        if (!element.is(NAMESPACE, LOCAL)) {
            return Optional.empty();
        }
        try {
            BareJid by = BareJid.parse(element.findAttribute("by").orElse(""));
            return element.findAttribute("id").filter(id -> !id.isEmpty()).map(id -> new StanzaId(id, by));
        } catch (InvalidJidException e) {
            return Optional.empty();
        }
    }

    public Element toElement() {
        return Element.builder(NAMESPACE, LOCAL)
                .attribute("id", id)
                .attribute("by", by.toString())
                .build();
    }
}
