package chat.atrium.protocol.xep.memberdelivery;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.InvalidJidException;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.muc.Affiliation;
import chat.atrium.protocol.xep.muc.Nickname;
import chat.atrium.protocol.xml.Element;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One account in one room.
 *
 * @param jid of the room in a list of rooms, of the account in a list of members
 * @param affiliation {@code NONE} for those who are members by having joined
 * @param name of the room, in a list of rooms
 * @param membersOnly whether only members come into the room, in a list of rooms
 */
public record Membership(
        BareJid jid,
        Affiliation affiliation,
        @Nullable Nickname nickname,
        @Nullable String name,
        boolean membersOnly) {

    static Membership read(Element item) {
        try {
            return new Membership(
                    BareJid.parse(item.findAttribute("jid").orElse("")),
                    item.findAttribute("affiliation").flatMap(Affiliation::find).orElse(Affiliation.NONE),
                    item.findAttribute("nick").map(Nickname::parse).orElse(null),
                    item.findAttribute("name").orElse(null),
                    item.findAttribute("members-only")
                            .filter(value -> value.equals("true") || value.equals("1"))
                            .isPresent());
        } catch (InvalidJidException e) {
            throw new StanzaException(ErrorCondition.JID_MALFORMED, "not an address or nickname");
        }
    }

    Element toElement(String local) {
        return Element.builder(MemberDelivery.NAMESPACE, local)
                .attribute("jid", jid.toString())
                .attribute("affiliation", affiliation.wireName())
                .attribute("nick", Optional.ofNullable(nickname))
                .attribute("name", Optional.ofNullable(name))
                .attribute("members-only", membersOnly ? Optional.of(true) : Optional.empty())
                .build();
    }
}
