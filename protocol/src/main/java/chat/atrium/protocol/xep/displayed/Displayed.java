package chat.atrium.protocol.xep.displayed;

import chat.atrium.protocol.xep.stanzaid.StanzaId;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.Name;
import java.util.Optional;

/**
 * Up to which message a conversation was seen on one of the account's clients (XEP-0490 §4); the conversation's address
 * is the id of the item.
 *
 * @param upTo the message, as the account's archive or the room has named it
 */
public record Displayed(StanzaId upTo) {

    /** The name of the node and of the payload's namespace. */
    public static final String NAMESPACE = "urn:xmpp:mds:displayed:0";

    public static final Name NAME = new Name(NAMESPACE, "displayed");

    /** The feature of servers that take the marker out of a message (§4.5.2). */
    public static final String ASSIST = "urn:xmpp:mds:server-assist:0";

    /** Reads a marker; absent if the payload is none, or names no message. */
    public static Optional<Displayed> read(Element displayed) {
        return displayed.name().equals(NAME)
                ? displayed
                        .elements()
                        .flatMap(child -> StanzaId.read(child).stream())
                        .map(Displayed::new)
                        .findFirst()
                : Optional.empty();
    }

    public Element toElement() {
        return Element.builder(NAMESPACE, NAME.local()).child(upTo.toElement()).build();
    }
}
