/**
 * Knows what the clients of this server can do and want (XEP-0115): from the hash in their presence, and where the hash
 * is new by asking once.
 *
 * <pre>
 * C: &lt;presence>&lt;c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='https://client.example' ver='QgayPK...'/>&lt;/presence>
 * S: &lt;iq type='get' from='example.org' to='romeo@example.org/orchard' id='...'>
 *      &lt;query xmlns='http://jabber.org/protocol/disco#info' node='https://client.example#QgayPK...'/>&lt;/iq>
 * C: &lt;iq type='result' to='example.org' id='...'>&lt;query ...>&lt;feature var='urn:xmpp:bookmarks:1+notify'/>...&lt;/iq>
 * </pre>
 *
 * An answer that fits its hash is believed of every client that says the same; one that does not, of that client alone
 * (§5.4). Only what a client wants to be told of ({@code +notify}, XEP-0060 §9.2) is remembered. Nothing is stored. The
 * server's own capabilities are told by {@code feature.disco}. Left out: capabilities of contacts on other servers.
 */
@NullMarked
package chat.atrium.backend.feature.caps;

import org.jspecify.annotations.NullMarked;
