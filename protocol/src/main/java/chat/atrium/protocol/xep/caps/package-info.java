/** Entity Capabilities as payload, and their verification string (XEP-0115). */
@NullMarked
package chat.atrium.protocol.xep.caps;

import org.jspecify.annotations.NullMarked;
