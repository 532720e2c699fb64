/** Ad-Hoc Commands as payload (XEP-0050). */
@NullMarked
package chat.atrium.protocol.xep.command;

import org.jspecify.annotations.NullMarked;
