/** How XMPP gets in and out: transports, streams, login. Knows the backend by its ports only. */
@NullMarked
package chat.atrium.gateway;

import org.jspecify.annotations.NullMarked;
