/** Taking back a message (XEP-0424), and what is left of it. */
@NullMarked
package chat.atrium.protocol.xep.retraction;

import org.jspecify.annotations.NullMarked;
