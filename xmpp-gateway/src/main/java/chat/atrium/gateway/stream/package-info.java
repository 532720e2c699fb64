/**
 * The server's side of a client stream (RFC 6120, RFC 7395): negotiation, login, binding, stanzas in and out. One code
 * for every transport; without I/O, clock or framework. A stream is confined to the context of its {@code Transport}.
 */
@Implements(rfc = 6120, without = "EXTERNAL, server-to-server streams (§4.3.4, §13.14)")
@NullMarked
package chat.atrium.gateway.stream;

import chat.atrium.protocol.Implements;
import org.jspecify.annotations.NullMarked;
