/** Which part of a body is for clients that do not know better (XEP-0428). */
@NullMarked
package chat.atrium.protocol.xep.fallback;

import org.jspecify.annotations.NullMarked;
