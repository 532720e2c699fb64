/** Registration as payload: its form (XEP-0077) and the token that goes before it (XEP-0445). */
@NullMarked
package chat.atrium.protocol.xep.register;

import org.jspecify.annotations.NullMarked;
