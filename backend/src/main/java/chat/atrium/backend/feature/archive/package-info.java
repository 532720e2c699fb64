/**
 * The archive of an account: what it keeps of its messages, and how its clients read it.
 *
 * <pre>
 * C: &lt;iq type='set' id='q1'>&lt;query xmlns='urn:xmpp:mam:2' queryid='f27'>
 *      &lt;x xmlns='jabber:x:data' type='submit'>...&lt;field var='with'>&lt;value>juliet@example.org&lt;/value>&lt;/field>&lt;/x>
 *      &lt;set xmlns='http://jabber.org/protocol/rsm'>&lt;max>50&lt;/max>&lt;before/>&lt;/set>
 *    &lt;/query>&lt;/iq>
 * S: &lt;message from='romeo@example.org' to='romeo@example.org/orchard'>
 *      &lt;result xmlns='urn:xmpp:mam:2' queryid='f27' id='217339301000000'>
 *        &lt;forwarded xmlns='urn:xmpp:forward:0'>&lt;delay .../>&lt;message .../>&lt;/forwarded>&lt;/result>&lt;/message>
 * S: &lt;iq type='result' id='q1'>&lt;fin xmlns='urn:xmpp:mam:2' complete='true'>&lt;set ...>&lt;/fin>&lt;/iq>
 * </pre>
 *
 * {@link chat.atrium.backend.feature.archive.ArchivePolicy} says what is kept. Kept messages carry the archive's
 * {@code stanza-id} when they are delivered (XEP-0359); its ids are times, so they are not unpredictable (§5 rule 1
 * wishes it), which tells nobody more than the time at which the message came. Stored: the message in table
 * {@code archive}, the wishes of XEP-0441 in {@code archive_preferences}. Errors: {@code item-not-found} for an id that
 * is not in the archive, {@code feature-not-implemented} for an unknown field, {@code forbidden} for others' archives.
 * Left out: {@code count} and {@code index} of a page, which would cost more than the page; {@code count} is told when
 * {@code max} is 0.
 */
@Implements(
        xep = 313,
        version = "1.1.3",
        namespaces = {"urn:xmpp:mam:2", "urn:xmpp:mam:2#extended", "urn:xmpp:mam:2#groupchat-field"})
@Implements(xep = 334, version = "1.0.0", namespaces = "urn:xmpp:hints")
@Implements(xep = 359, version = "0.7.0", namespaces = "urn:xmpp:sid:0")
@Implements(xep = 441, version = "0.2.0")
@NullMarked
package chat.atrium.backend.feature.archive;

import chat.atrium.protocol.Implements;
import org.jspecify.annotations.NullMarked;
