/** When a stanza was really sent (XEP-0203). */
@NullMarked
package chat.atrium.protocol.xep.delay;

import org.jspecify.annotations.NullMarked;
