package chat.atrium.protocol.xep.stanzaid;

import chat.atrium.protocol.stanza.Message;
import java.util.Optional;

/** The name that its sender has given a message (XEP-0359 §4); others must not believe more of it than of the sender. */
public final class OriginId {

    private OriginId() {}

    /** The sender's own name for the message; one that is empty counts as none. */
    public static Optional<String> find(Message message) {
        return message.find(StanzaId.NAMESPACE, "origin-id")
                .flatMap(origin -> origin.findAttribute("id"))
                .filter(id -> !id.isEmpty());
    }
}
