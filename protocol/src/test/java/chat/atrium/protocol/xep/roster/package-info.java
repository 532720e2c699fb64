/** The roster as payload, tested. */
@NullMarked
package chat.atrium.protocol.xep.roster;

import org.jspecify.annotations.NullMarked;
