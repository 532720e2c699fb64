/** Emoji under a message (XEP-0444). */
@NullMarked
package chat.atrium.protocol.xep.reaction;

import org.jspecify.annotations.NullMarked;
