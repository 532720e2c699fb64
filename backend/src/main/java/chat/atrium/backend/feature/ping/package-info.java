/** Answers pings to the server and to one's own account (XEP-0199). */
@Implements(xep = 199, version = "2.0.1", namespaces = Ping.NAMESPACE)
@NullMarked
package chat.atrium.backend.feature.ping;

import chat.atrium.protocol.Implements;
import chat.atrium.protocol.xep.ping.Ping;
import org.jspecify.annotations.NullMarked;
