/** Addresses of conversations. */
@NullMarked
package chat.atrium.web.direct;

import org.jspecify.annotations.NullMarked;
