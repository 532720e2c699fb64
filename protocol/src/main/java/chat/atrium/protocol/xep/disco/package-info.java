/** Service Discovery as payload (XEP-0030). */
@NullMarked
package chat.atrium.protocol.xep.disco;

import org.jspecify.annotations.NullMarked;
