/** Tests of entity capabilities. */
@NullMarked
package chat.atrium.protocol.xep.caps;

import org.jspecify.annotations.NullMarked;
