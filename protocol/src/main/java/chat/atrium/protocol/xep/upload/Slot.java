package chat.atrium.protocol.xep.upload;

import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.Name;
import java.net.URI;
import java.util.Optional;

/**
 * A place for one file (XEP-0363 §4). The headers that a server may ask to be sent with the file are not read: our
 * server asks for none.
 *
 * @param put where its owner sends the content
 * @param get where everybody who knows it reads the content afterwards
 */
public record Slot(URI put, URI get) {

    public static final Name NAME = new Name(SlotRequest.NAMESPACE, "slot");

    /**
     * Reads an answer.
     *
     * @throws StanzaException {@code bad-request} if an address is missing, or no address
     */
    public static Slot read(Element slot) {
        return new Slot(address(slot, "put"), address(slot, "get"));
    }

    private static URI address(Element slot, String local) {
        return slot.find(SlotRequest.NAMESPACE, local)
                .flatMap(element -> element.findAttribute("url"))
                .flatMap(Slot::findAddress)
                .orElseThrow(() -> new StanzaException(ErrorCondition.BAD_REQUEST, "a slot needs two addresses"));
    }

    private static Optional<URI> findAddress(String text) {
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    public Element toElement() {
        return Element.builder(NAME.namespace(), NAME.local())
                .child(address("put", put))
                .child(address("get", get))
                .build();
    }

    private static Element address(String local, URI url) {
        return Element.builder(SlotRequest.NAMESPACE, local)
                .attribute("url", url.toString())
                .build();
    }
}
