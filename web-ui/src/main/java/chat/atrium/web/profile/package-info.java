/** What one says of oneself: name, avatar, status, password. */
@NullMarked
package chat.atrium.web.profile;

import org.jspecify.annotations.NullMarked;
