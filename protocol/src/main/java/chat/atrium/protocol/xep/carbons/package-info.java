/** Message Carbons as payload (XEP-0280), with the wrapper of XEP-0297 inside. */
@NullMarked
package chat.atrium.protocol.xep.carbons;

import org.jspecify.annotations.NullMarked;
