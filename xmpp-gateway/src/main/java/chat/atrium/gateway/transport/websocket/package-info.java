/** XMPP over WebSocket (RFC 7395) at {@code /xmpp-websocket}: one element per text frame. */
@NullMarked
package chat.atrium.gateway.transport.websocket;

import org.jspecify.annotations.NullMarked;
