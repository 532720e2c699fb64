/** How news reach a tab. */
@NullMarked
package chat.atrium.web.session;

import org.jspecify.annotations.NullMarked;
