/**
 * The server's side of a client stream (RFC 6120, RFC 7395): negotiation, login, binding, stanzas in and out. One code
 * for every transport; without I/O, clock or framework. A stream is confined to the context of its {@code Transport}.
 */
@NullMarked
package chat.atrium.gateway.stream;

import org.jspecify.annotations.NullMarked;
