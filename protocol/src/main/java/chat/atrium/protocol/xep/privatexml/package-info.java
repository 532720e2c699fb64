/** Private XML Storage as payload (XEP-0049). */
@NullMarked
package chat.atrium.protocol.xep.privatexml;

import org.jspecify.annotations.NullMarked;
