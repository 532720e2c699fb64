/** The request that binds a resource to a stream (RFC 6120 §7). */
@NullMarked
package chat.atrium.protocol.bind;

import org.jspecify.annotations.NullMarked;
