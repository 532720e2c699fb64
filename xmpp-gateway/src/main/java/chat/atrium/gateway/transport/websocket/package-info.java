/** XMPP over WebSocket (RFC 7395) at {@code /xmpp-websocket}: one element per text frame. */
@Implements(rfc = 7395)
@NullMarked
package chat.atrium.gateway.transport.websocket;

import chat.atrium.protocol.Implements;
import org.jspecify.annotations.NullMarked;
