/** Streams inside the process, for the web UI: elements instead of bytes, the same stream code. */
@NullMarked
package chat.atrium.gateway.transport.local;

import org.jspecify.annotations.NullMarked;
