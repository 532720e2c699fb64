/** Up to where a conversation was seen, as payload (XEP-0490). */
@NullMarked
package chat.atrium.protocol.xep.displayed;

import org.jspecify.annotations.NullMarked;
