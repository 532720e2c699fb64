/** Multi-User Chat as payload (XEP-0045): joining, what is told of occupants, lists, configuration, registration. */
@NullMarked
package chat.atrium.protocol.xep.muc;

import org.jspecify.annotations.NullMarked;
