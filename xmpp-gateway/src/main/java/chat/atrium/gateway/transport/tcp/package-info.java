/** XMPP over TCP (RFC 6120 §3): STARTTLS on one port, TLS from the first byte (XEP-0368) on another. */
@NullMarked
package chat.atrium.gateway.transport.tcp;

import org.jspecify.annotations.NullMarked;
