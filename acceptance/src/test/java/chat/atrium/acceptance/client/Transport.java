package chat.atrium.acceptance.client;

import chat.atrium.acceptance.node.Node;
import java.net.URI;

/** A way to the node. */
enum Transport {
    STARTTLS("TCP, STARTTLS", "xmpp", "ATRIUM_C2S_PORT", ""),
    TLS("TCP, direct TLS", "xmpps", "ATRIUM_C2S_TLS_PORT", ""),
    WSS("WebSocket, TLS", "wss", "ATRIUM_HTTPS_PORT", "/xmpp-websocket"),
    WS("WebSocket, loopback", "ws", "ATRIUM_HTTP_PORT", "/xmpp-websocket");

    private final String title;
    private final String scheme;
    private final String port;
    private final String path;

    Transport(String title, String scheme, String port, String path) {
        this.title = title;
        this.scheme = scheme;
        this.port = port;
        this.path = path;
    }

    String title() {
        return title;
    }

    /** The address to connect to; its scheme tells the transport. */
    URI service(Node node) {
        return URI.create(scheme + "://localhost:" + node.port(port) + path);
    }
}
