package chat.atrium.protocol.xep.forward;

import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.delay.Delay;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.Name;
import org.jspecify.annotations.Nullable;

/**
 * A stanza that is shown to somebody it was not addressed to (XEP-0297 §3). Whoever reads it must ask who wraps it:
 * anybody can forward anything (§4).
 *
 * @param delay when the stanza was sent
 */
public record Forwarded(@Nullable Delay delay, Stanza stanza) {

    public static final String NAMESPACE = "urn:xmpp:forward:0";

    public static final Name NAME = new Name(NAMESPACE, "forwarded");

    /**
     * Reads the wrapper.
     *
     * @throws StanzaException {@code bad-request} without exactly one stanza (§3.1), or if that is not well made
     */
    public static Forwarded read(Element forwarded) {
        var stanzas = forwarded.elements().filter(Stanza::isStanza).toList();
        if (stanzas.size() != 1) {
            throw new StanzaException(ErrorCondition.BAD_REQUEST, "exactly one stanza is forwarded");
        }
        return new Forwarded(
                forwarded.find(Delay.NAMESPACE, "delay").map(Delay::read).orElse(null),
                Stanza.read(stanzas.getFirst()));
    }

    public Element toElement() {
        Element.Builder builder = Element.builder(NAMESPACE, "forwarded");
        if (delay != null) {
            builder.child(delay.toElement());
        }
        return builder.child(stanza.toElement()).build();
    }
}
