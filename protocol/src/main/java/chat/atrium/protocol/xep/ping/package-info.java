/** XMPP Ping as payload (XEP-0199). */
@NullMarked
package chat.atrium.protocol.xep.ping;

import org.jspecify.annotations.NullMarked;
