package chat.atrium.acceptance.client;

import static chat.atrium.acceptance.client.Transport.STARTTLS;
import static chat.atrium.acceptance.client.Transport.TLS;
import static chat.atrium.acceptance.client.Transport.WS;
import static chat.atrium.acceptance.client.Transport.WSS;

import chat.atrium.acceptance.node.Node;
import java.util.List;

/** The clients that run in processes of their own, each with the transports it has. */
enum Family {
    NBXMPP("nbxmpp (Gajim)", "/usr/bin/python3", "nbxmpp-client.py"),
    PROFANITY("Profanity", "/usr/bin/python3", "profanity-client.py"),
    /** Sends no password by PLAIN without TLS, and of SCRAM knows SHA-1 alone: hence not over the bare WebSocket. */
    XMPP_JS("xmpp.js", "node", "xmppjs-client.js"),
    STROPHE("Strophe.js", "node", "strophe-client.js"),
    STANZA("StanzaJS", "node", "stanza-client.js");

    private final String title;
    private final String runtime;
    private final String script;

    Family(String title, String runtime, String script) {
        this.title = title;
        this.runtime = runtime;
        this.script = script;
    }

    String title() {
        return title;
    }

    List<Transport> transports() {
        return switch (this) {
            case NBXMPP -> List.of(STARTTLS, TLS, WSS, WS);
            case PROFANITY -> List.of(STARTTLS);
            case XMPP_JS -> List.of(STARTTLS, TLS, WSS);
            case STROPHE, STANZA -> List.of(WSS, WS);
        };
    }

    /** Signs in, believing the authority of the node and no other. */
    ForeignClient signIn(Node node, String user, String password, Transport transport) {
        List<String> command = List.of(
                runtime,
                "src/test/clients/" + script,
                user + "@localhost",
                password,
                transport.service(node).toString());
        return ForeignClient.launch(command, node.authority());
    }
}
