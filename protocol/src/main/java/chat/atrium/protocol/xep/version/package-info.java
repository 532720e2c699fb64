/** Software Version as payload (XEP-0092). */
@NullMarked
package chat.atrium.protocol.xep.version;

import org.jspecify.annotations.NullMarked;
