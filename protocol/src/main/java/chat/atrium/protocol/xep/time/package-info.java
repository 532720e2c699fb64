/** Entity Time as payload (XEP-0202). */
@NullMarked
package chat.atrium.protocol.xep.time;

import org.jspecify.annotations.NullMarked;
