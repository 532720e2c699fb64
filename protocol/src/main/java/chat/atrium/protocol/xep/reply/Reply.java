package chat.atrium.protocol.xep.reply;

import chat.atrium.protocol.jid.InvalidJidException;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.xml.Element;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says which message this one answers (XEP-0461 §3).
 *
 * @param to its author, absent if nobody says
 * @param id that its sender gave the message; in a room that of the room (§4.1)
 */
public record Reply(@Nullable Jid to, String id) {

    public static final String NAMESPACE = "urn:xmpp:reply:0";

    private static final String LOCAL = "reply";

    public static Optional<Reply> find(Message message) {
        return message.find(NAMESPACE, LOCAL)
                .flatMap(reply ->
                        reply.findAttribute("id").filter(id -> !id.isEmpty()).map(id -> new Reply(author(reply), id)));
    }

    private static @Nullable Jid author(Element reply) {
        try {
            return reply.findAttribute("to").map(Jid::parse).orElse(null);
        } catch (InvalidJidException nobody) {
            return null;
        }
    }

    public Element toElement() {
        return Element.builder(NAMESPACE, LOCAL)
                .attribute("to", Optional.ofNullable(to))
                .attribute("id", id)
                .build();
    }
}
