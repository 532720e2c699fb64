/** What the transports share: the outbox of a connection, frames as text, pauses and rates of reading. */
@NullMarked
package chat.atrium.gateway.transport;

import org.jspecify.annotations.NullMarked;
