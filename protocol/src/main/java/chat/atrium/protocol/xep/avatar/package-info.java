/** Avatars as payload (XEP-0084). */
@NullMarked
package chat.atrium.protocol.xep.avatar;

import org.jspecify.annotations.NullMarked;
