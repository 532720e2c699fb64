/** Date and time as text (XEP-0082). */
@NullMarked
package chat.atrium.protocol.xep.datetime;

import org.jspecify.annotations.NullMarked;
