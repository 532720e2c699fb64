/** Invitations to rooms from person to person (XEP-0249). */
@NullMarked
package chat.atrium.protocol.xep.conference;

import org.jspecify.annotations.NullMarked;
