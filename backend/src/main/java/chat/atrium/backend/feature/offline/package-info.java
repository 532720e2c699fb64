/**
 * Messages that came while nobody was there (XEP-0160, promise 4): no second store, but the rows of the archive behind
 * the account's cursor. They come with the time at which they were sent (XEP-0203), page by page, the next one when the
 * client has the one before; new messages wait behind them.
 *
 * <pre>
 * C: &lt;presence/>
 * S: &lt;message from='romeo@example.org/orchard' to='juliet@example.org' type='chat'>&lt;body>Are you there?&lt;/body>
 *      &lt;delay xmlns='urn:xmpp:delay' from='juliet@example.org' stamp='2026-11-22T20:14:03Z'/>
 *      &lt;stanza-id xmlns='urn:xmpp:sid:0' by='juliet@example.org' id='217339301000000'/>&lt;/message>
 * </pre>
 *
 * What another session was sent and has not confirmed waits, too: that one may be gone without anybody knowing it yet.
 *
 * <p>A client that has asked the archive in this stream gets none of them: it has them from there. Stored: the cursor, in
 * table {@code delivered}, now and then; a crash repeats some messages, under the same {@code stanza-id}, and loses none.
 */
@Implements(xep = 160, version = "1.0.1", namespaces = "msgoffline")
@NullMarked
package chat.atrium.backend.feature.offline;

import chat.atrium.protocol.Implements;
import org.jspecify.annotations.NullMarked;
