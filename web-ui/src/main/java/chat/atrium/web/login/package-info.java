/** Signing in. */
@NullMarked
package chat.atrium.web.login;

import org.jspecify.annotations.NullMarked;
