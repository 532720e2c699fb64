/** Avatars from files. */
@NullMarked
package chat.atrium.web.profile;

import org.jspecify.annotations.NullMarked;
