/** A stanza inside a stanza (XEP-0297). */
@NullMarked
package chat.atrium.protocol.xep.forward;

import org.jspecify.annotations.NullMarked;
