package chat.atrium.gateway.conversation;

import chat.atrium.protocol.stanza.Namespaces;
import chat.atrium.protocol.xml.Element;
import java.util.List;

/**
 * How a client says of which nodes it wants to be told (XEP-0115, XEP-0163 §4.2). Its hash fits nothing, so the server
 * asks every time anew and believes the answer of this client alone.
 */
final class Wishes {

    private static final String CAPS = "http://jabber.org/protocol/caps";
    private static final String DISCO = "http://jabber.org/protocol/disco#info";
    private static final String SOFTWARE = "https://client.example";

    private Wishes() {}

    static Element presence() {
        return Element.builder(Namespaces.CLIENT, "presence")
                .child(Element.builder(CAPS, "c")
                        .attribute("hash", "sha-1")
                        .attribute("node", SOFTWARE)
                        .attribute("ver", "none of the hashes that there are")
                        .build())
                .build();
    }

    static boolean isQuestion(Element stanza) {
        return stanza.is(Namespaces.CLIENT, "iq") && stanza.find(DISCO, "query").isPresent();
    }

    static Element answer(Element question, List<String> nodes) {
        Element.Builder query = Element.builder(DISCO, "query");
        nodes.forEach(node -> query.child(Element.builder(DISCO, "feature")
                .attribute("var", node + "+notify")
                .build()));
        return Element.builder(Namespaces.CLIENT, "iq")
                .attribute("type", "result")
                .attribute("to", question.findAttribute("from").orElseThrow())
                .attribute("id", question.findAttribute("id").orElseThrow())
                .child(query.build())
                .build();
    }
}
