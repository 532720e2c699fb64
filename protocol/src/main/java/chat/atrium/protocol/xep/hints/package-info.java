/** What the sender of a message says about keeping and copying it (XEP-0334). */
@NullMarked
package chat.atrium.protocol.xep.hints;

import org.jspecify.annotations.NullMarked;
