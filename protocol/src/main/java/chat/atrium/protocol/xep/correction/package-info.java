/** A message that replaces an earlier one of the same sender (XEP-0308). */
@NullMarked
package chat.atrium.protocol.xep.correction;

import org.jspecify.annotations.NullMarked;
