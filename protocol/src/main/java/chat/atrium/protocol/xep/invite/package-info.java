/** Invitations as the commands that make them answer (XEP-0401). */
@NullMarked
package chat.atrium.protocol.xep.invite;

import org.jspecify.annotations.NullMarked;
