/**
 * The inbox: all conversations of an account at a glance, with what is unread in them ({@code docs/xep-inbox.md}).
 *
 * <pre>
 * C: &lt;iq type='get' id='i1'>&lt;inbox xmlns='urn:atrium:inbox:0'/>&lt;/iq>
 * S: &lt;iq type='result' id='i1'>&lt;inbox xmlns='urn:atrium:inbox:0' complete='true'>
 *      &lt;conversation jid='juliet@example.org' kind='chat' displayed='217339301000000' unread='2' up-to='217339307000000'>
 *        &lt;last id='217339305000000'>&lt;forwarded xmlns='urn:xmpp:forward:0'>...&lt;/forwarded>&lt;/last>
 *      &lt;/conversation>...&lt;/inbox>&lt;/iq>
 * S: &lt;message type='headline'>&lt;inbox xmlns='urn:atrium:inbox:0'>
 *      &lt;conversation jid='juliet@example.org' kind='chat' displayed='217339305000000' unread='0' up-to='217339307000000'/>
 *    &lt;/inbox>&lt;/message>
 * </pre>
 *
 * {@link chat.atrium.backend.feature.inbox.Inboxes} computes, {@link chat.atrium.backend.feature.inbox.InboxFollowers}
 * tells of changes, {@link chat.atrium.backend.feature.inbox.InboxStep} tells a client where its own messages are. A
 * message costs the inbox nothing: clients count by the same rule as the server (decision 0017). Stored: nothing but one
 * row of table {@code mention} for each member who is called in a room, in the statement that keeps the message. Errors:
 * {@code forbidden} for somebody else's inbox, {@code feature-not-implemented} for pages backwards. Left out: private
 * messages in rooms; what is new in rooms of other servers, which only their clients can know.
 */
@Implements(version = "0.1.0", namespaces = InboxQuery.NAMESPACE)
@Implements(
        xep = 372,
        version = "0.5.0",
        namespaces = Mentions.REFERENCES,
        without = "all but mentions, which are counted in rooms")
@Implements(
        xep = 513,
        version = "0.1.0",
        namespaces = Mentions.NAMESPACE,
        without = "all but mentions of people, occupants and the room, which are counted in rooms")
@NullMarked
package chat.atrium.backend.feature.inbox;

import chat.atrium.protocol.Implements;
import chat.atrium.protocol.xep.inbox.InboxQuery;
import chat.atrium.protocol.xep.mention.Mentions;
import org.jspecify.annotations.NullMarked;
