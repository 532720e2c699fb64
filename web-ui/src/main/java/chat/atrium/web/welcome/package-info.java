/** The first run: whoever has the link from the console becomes the owner and names the workspace. */
@NullMarked
package chat.atrium.web.welcome;

import org.jspecify.annotations.NullMarked;
