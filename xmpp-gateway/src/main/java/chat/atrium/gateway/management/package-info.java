/**
 * Stream management (XEP-0198): what is counted on both ways of a stream, apart from any connection, so that another
 * connection can go on with it.
 *
 * <pre>
 * C: &lt;enable xmlns='urn:xmpp:sm:3' resume='true'/>
 * S: &lt;enabled xmlns='urn:xmpp:sm:3' id='Vp0...' resume='true' max='600'/>
 * C: &lt;message to='juliet@example.org'>...&lt;/message> &lt;r xmlns='urn:xmpp:sm:3'/>
 * S: &lt;a xmlns='urn:xmpp:sm:3' h='0'/>      the answer is due at once; the message is not committed yet
 * S: &lt;a xmlns='urn:xmpp:sm:3' h='1'/>      now it is (promise 2)
 * </pre>
 *
 * Stored: nothing; a session that waits for its client is in the memory of its node. Errors: {@code unexpected-request}
 * before a resource is bound and for a second wish, {@code item-not-found} for a session that is over or somebody else's,
 * {@code undefined-condition} with {@code handled-count-too-high} for the stream. A client that leaves more without
 * acknowledgement than {@code atrium.limits.stanzas-unacknowledged} loses its session and catches up from the archive.
 */
@Implements(
        xep = 198,
        version = "1.6.3",
        namespaces = "urn:xmpp:sm:3",
        without = "resumption on another node and after the node has stopped; the location; inside SASL2 and Bind 2")
@NullMarked
package chat.atrium.gateway.management;

import chat.atrium.protocol.Implements;
import org.jspecify.annotations.NullMarked;
