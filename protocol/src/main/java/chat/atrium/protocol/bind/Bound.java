package chat.atrium.protocol.bind;

import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.jid.InvalidJidException;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Namespaces;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xml.Element;

/** The answer to {@link Bind}: the address of the stream from now on (RFC 6120 §7.6.1). */
public record Bound(FullJid jid) {

    /**
     * Reads the answer.
     *
     * @throws StanzaException {@code bad-request} if it holds no full JID
     */
    public static Bound read(Element bind) {
        try {
            return new Bound(FullJid.parse(
                    bind.find(Namespaces.BIND, "jid").map(Element::text).orElse("")));
        } catch (InvalidJidException e) {
            throw new StanzaException(ErrorCondition.BAD_REQUEST, "not a full JID");
        }
    }

    public Element toElement() {
        return Element.builder(Namespaces.BIND, "bind")
                .child("jid", jid.toString())
                .build();
    }
}
