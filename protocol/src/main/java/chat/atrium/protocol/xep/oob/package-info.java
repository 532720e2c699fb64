/** An address that a message is about (XEP-0066). */
@NullMarked
package chat.atrium.protocol.xep.oob;

import org.jspecify.annotations.NullMarked;
