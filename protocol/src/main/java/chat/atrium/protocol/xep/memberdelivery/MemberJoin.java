package chat.atrium.protocol.xep.memberdelivery;

import chat.atrium.protocol.jid.InvalidJidException;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.muc.Nickname;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.Name;
import org.jspecify.annotations.Nullable;

/**
 * Makes the account a member of a room without coming into it (§5.3).
 *
 * @param password of the room
 */
public record MemberJoin(Nickname nickname, @Nullable String password) {

    public static final Name NAME = new Name(MemberDelivery.NAMESPACE, "join");

    private static final String PASSWORD = "password";

    /**
     * Reads the request.
     *
     * @throws StanzaException {@code jid-malformed} without a nickname
     */
    public static MemberJoin read(Element join) {
        try {
            return new MemberJoin(
                    Nickname.parse(join.findAttribute("nick").orElse("")),
                    join.find(NAME.namespace(), PASSWORD).map(Element::text).orElse(null));
        } catch (InvalidJidException e) {
            throw new StanzaException(ErrorCondition.JID_MALFORMED, "a nickname is needed");
        }
    }

    public Element toElement() {
        Element.Builder builder =
                Element.builder(NAME.namespace(), NAME.local()).attribute("nick", nickname.toString());
        return password == null
                ? builder.build()
                : builder.child(PASSWORD, password).build();
    }

    /** Without the password, which must not reach a log. */
    @Override
    public String toString() {
        return "MemberJoin[nickname=" + nickname + "]";
    }
}
