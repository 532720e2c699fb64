/** Tells the server's time (XEP-0202). */
@Implements(xep = 202, version = "2.0", namespaces = EntityTime.NAMESPACE)
@Implements(xep = 82, version = "1.1.1")
@NullMarked
package chat.atrium.backend.feature.time;

import chat.atrium.protocol.Implements;
import chat.atrium.protocol.xep.time.EntityTime;
import org.jspecify.annotations.NullMarked;
