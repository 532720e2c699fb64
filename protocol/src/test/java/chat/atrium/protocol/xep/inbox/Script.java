package chat.atrium.protocol.xep.inbox;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.StanzaHeader;
import chat.atrium.protocol.xep.mention.Mentions;
import chat.atrium.protocol.xep.stanzaid.StanzaId;
import chat.atrium.protocol.xml.Element;
import java.util.List;

/** Messages as they come to the clients of Romeo. */
final class Script {

    static final BareJid ROMEO = BareJid.parse("romeo@example.org");

    /** By which the rooms know Romeo. */
    static final String OCCUPANT = "o-romeo";

    static final Element EDIT = Element.builder("urn:xmpp:message-correct:0", "replace")
            .attribute("id", "m")
            .build();

    static final Element CALL_ROMEO = Element.builder(Mentions.NAMESPACE, "mention")
            .attribute("occupantid", OCCUPANT)
            .build();

    static final Element CALL_EVERYBODY = Element.builder(Mentions.NAMESPACE, "mention")
            .attribute("mentions", Mentions.NAMESPACE + "#channel")
            .build();

    private Script() {}

    static Message text(Message.Type type, Jid from, Jid to) {
        StanzaHeader header = StanzaHeader.empty().withFrom(from).withTo(to).withId("m");
        return new Message(header, type, List.of(Element.of("jabber:client", "body", "text")));
    }

    /** A message of a chat with its place in Romeo's archive. */
    static Message chat(BareJid from, BareJid to, long id) {
        return text(Message.Type.CHAT, from, to).with(new StanzaId(Long.toString(id), ROMEO).toElement());
    }

    /** A message of a room with its place in the room's archive. */
    static Message groupchat(BareJid room, String occupant, long id) {
        return text(Message.Type.GROUPCHAT, Jid.parse(room + "/nick"), ROMEO)
                .with(new StanzaId(Long.toString(id), room).toElement())
                .with(Element.builder("urn:xmpp:occupant-id:0", "occupant-id")
                        .attribute("id", occupant)
                        .build());
    }
}
