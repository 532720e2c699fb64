/** A message that answers another one (XEP-0461). */
@NullMarked
package chat.atrium.protocol.xep.reply;

import org.jspecify.annotations.NullMarked;
