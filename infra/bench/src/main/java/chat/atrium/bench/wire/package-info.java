/** Thousands of XMPP clients on one thread: sockets, framing, login. Cheap, because it shares the machine with the server. */
@NullMarked
package chat.atrium.bench.wire;

import org.jspecify.annotations.NullMarked;
