/** The server's side of SASL (RFC 4422) as RFC 6120 §6 uses it: mechanisms that answer message by message. */
@NullMarked
package chat.atrium.gateway.sasl;

import org.jspecify.annotations.NullMarked;
