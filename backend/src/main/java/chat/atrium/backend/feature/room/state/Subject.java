package chat.atrium.backend.feature.room.state;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.Namespaces;
import chat.atrium.protocol.stanza.StanzaHeader;
import chat.atrium.protocol.xep.delay.Delay;
import chat.atrium.protocol.xml.Element;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a room talks about (XEP-0045 §7.2.15, §8.1).
 *
 * @param text "" if nobody has said or it was cleared
 * @param by the occupant who has set it; absent for a room that never had one
 */
public record Subject(
        String text, @Nullable Jid by, @Nullable Instant at) {

    public static final Subject NONE = new Subject("", null, null);

    private static final String LOCAL = "subject";

    /** True if the message sets the subject: it has one and no body (§7.2.15). */
    public static boolean isChangedBy(Message message) {
        return message.has(Namespaces.CLIENT, LOCAL)
                && !message.has(Namespaces.CLIENT, "body")
                && !message.has(Namespaces.CLIENT, "thread");
    }

    public static Subject of(Message message, Instant now) {
        String text = message.find(Namespaces.CLIENT, LOCAL).map(Element::text).orElse("");
        return new Subject(text, message.findFrom().orElse(null), now);
    }

    /** What somebody who joins is told. */
    public Message toMessage(BareJid room) {
        Element subject =
                text.isEmpty() ? Element.of(Namespaces.CLIENT, LOCAL) : Element.of(Namespaces.CLIENT, LOCAL, text);
        List<Element> payloads = at == null
                ? List.of(subject)
                : List.of(subject, Delay.of(room, at).toElement());
        return new Message(StanzaHeader.empty().withFrom(by == null ? room : by), Message.Type.GROUPCHAT, payloads);
    }
}
