/** XMPP addresses by RFC 7622. */
@NullMarked
package chat.atrium.protocol.jid;

import org.jspecify.annotations.NullMarked;
