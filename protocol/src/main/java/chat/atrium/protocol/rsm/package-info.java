/** Paging through long results (XEP-0059). */
@NullMarked
package chat.atrium.protocol.rsm;

import org.jspecify.annotations.NullMarked;
