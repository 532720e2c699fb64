package chat.atrium.protocol.xep.conference;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.InvalidJidException;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.xml.Element;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks somebody into a room, past the room (XEP-0249 §2).
 *
 * @param password of the room
 * @param reason for people
 */
public record DirectInvitation(
        BareJid room, @Nullable String password, @Nullable String reason) {

    public static final String NAMESPACE = "jabber:x:conference";

    /** The invitation in a message; one without the address of a room is none. */
    public static Optional<DirectInvitation> find(Message message) {
        return message.find(NAMESPACE, "x")
                .flatMap(x -> address(x.findAttribute("jid").orElse(""))
                        .map(room -> new DirectInvitation(
                                room,
                                x.findAttribute("password").orElse(null),
                                x.findAttribute("reason").orElse(null))));
    }

    private static Optional<BareJid> address(String text) {
        try {
            return Optional.of(BareJid.parse(text)).filter(room -> !room.isDomain());
        } catch (InvalidJidException e) {
            return Optional.empty();
        }
    }

    public Element toElement() {
        return Element.builder(NAMESPACE, "x")
                .attribute("jid", room.toString())
                .attribute("password", Optional.ofNullable(password))
                .attribute("reason", Optional.ofNullable(reason))
                .build();
    }

    /** Without the password, which must not reach a log. */
    @Override
    public String toString() {
        return "DirectInvitation[room=" + room + "]";
    }
}
