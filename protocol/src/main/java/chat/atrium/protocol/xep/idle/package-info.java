/** Since when a resource has been idle (XEP-0319). */
@NullMarked
package chat.atrium.protocol.xep.idle;

import org.jspecify.annotations.NullMarked;
