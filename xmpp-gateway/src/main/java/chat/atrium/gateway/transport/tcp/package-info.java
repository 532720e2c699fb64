/** XMPP over TCP (RFC 6120 §3): STARTTLS on one port, TLS from the first byte (XEP-0368) on another. */
@Implements(xep = 368, version = "1.1.0", without = "SRV records, which are the administrator's")
@NullMarked
package chat.atrium.gateway.transport.tcp;

import chat.atrium.protocol.Implements;
import org.jspecify.annotations.NullMarked;
