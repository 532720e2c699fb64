/** Texts and shared parts. */
@NullMarked
package chat.atrium.web.shell;

import org.jspecify.annotations.NullMarked;
