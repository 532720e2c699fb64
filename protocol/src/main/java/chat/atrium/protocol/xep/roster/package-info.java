/**
 * The roster as payload: {@code jabber:iq:roster} and its items (RFC 6121 §2, versions by §2.6).
 */
@NullMarked
package chat.atrium.protocol.xep.roster;

import org.jspecify.annotations.NullMarked;
