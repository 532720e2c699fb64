package chat.atrium.gateway.stream;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.jid.InvalidJidException;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.stanza.StanzaError;
import chat.atrium.protocol.stanza.StanzaHeader;
import chat.atrium.protocol.xml.Element;
import java.util.List;
import java.util.Optional;

/** The error for a stanza that cannot even be read, because an address, type or payload is wrong. */
final class RefusedStanza {

    private RefusedStanza() {}

    /**
     * The answer; none to errors and results (RFC 6120 §8.3.1).
     *
     * @param undirected who answers what has no address (RFC 6120 §8.1.1.1)
     * @param server who answers for an address that is none
     */
    static Optional<Stanza> answer(Element element, StanzaError error, BareJid undirected, Domainpart server) {
        String type = element.findAttribute("type").orElse("");
        if (type.equals("error") || type.equals("result")) {
            return Optional.empty();
        }
        StanzaHeader header = StanzaHeader.empty()
                .withId(element.findAttribute("id").orElse(null))
                .withTo(element.findAttribute("to")
                        .map(to -> addressee(to, server))
                        .orElse(undirected));
        List<Element> payloads = element.elements().toList();
        Stanza stanza = switch (element.local()) {
            case "message" -> new Message(header, Message.Type.NORMAL, payloads);
            case "presence" -> new Presence(header, Presence.Type.AVAILABLE, payloads);
            default -> new Iq(header, Iq.Type.GET, payloads, null);
        };
        return Optional.of(stanza.toError(error));
    }

    /** Clients match answers by whom they asked. */
    private static Jid addressee(String to, Domainpart server) {
        try {
            return Jid.parse(to);
        } catch (InvalidJidException e) {
            return BareJid.of(server);
        }
    }
}
