/** Carbons as payload, tested. */
@NullMarked
package chat.atrium.protocol.xep.carbons;

import org.jspecify.annotations.NullMarked;
