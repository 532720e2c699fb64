/** XMPP addresses by RFC 7622. */
@Implements(rfc = 7622)
@NullMarked
package chat.atrium.protocol.jid;

import chat.atrium.protocol.Implements;
import org.jspecify.annotations.NullMarked;
