/** Invitations: the dialog that makes one, and the page that redeems it. */
@NullMarked
package chat.atrium.web.invite;

import org.jspecify.annotations.NullMarked;
