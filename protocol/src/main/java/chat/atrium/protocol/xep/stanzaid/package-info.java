/** Names for messages that stay the same wherever they travel (XEP-0359). */
@NullMarked
package chat.atrium.protocol.xep.stanzaid;

import org.jspecify.annotations.NullMarked;
