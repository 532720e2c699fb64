package chat.atrium.protocol.xep.occupantid;

import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.xml.Element;
import java.util.Optional;

/**
 * Names an account within one room (XEP-0421 §4); only the room itself puts it into a stanza.
 *
 * @param id opaque, the same for the same account
 */
public record OccupantId(String id) {

    public static final String NAMESPACE = "urn:xmpp:occupant-id:0";

    private static final String LOCAL = "occupant-id";

    public static Optional<OccupantId> find(Stanza stanza) {
        return stanza.find(NAMESPACE, LOCAL)
                .flatMap(element -> element.findAttribute("id"))
                .map(OccupantId::new);
    }

    public Element toElement() {
        return Element.builder(NAMESPACE, LOCAL).attribute("id", id).build();
    }
}
