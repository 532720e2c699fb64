package chat.atrium.bench.wire;

import java.net.InetSocketAddress;

/**
 * The server as clients see it.
 *
 * @param domain of its accounts
 * @param tcp where it listens for XMPP without TLS
 * @param web where it listens for WebSockets
 * @param path of the WebSocket
 * @param webSocket true if clients come over WebSockets
 */
public record Target(String domain, InetSocketAddress tcp, InetSocketAddress web, String path, boolean webSocket) {

    Framing framing() {
        return webSocket ? new FrameFraming(path) : new DocumentFraming();
    }

    InetSocketAddress address() {
        return webSocket ? web : tcp;
    }

    /** The same server over the other transport. */
    public Target over(boolean frames) {
        return new Target(domain, tcp, web, path, frames);
    }
}
