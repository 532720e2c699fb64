/**
 * The roster: who an account knows, kept for all its clients (RFC 6121 §2), with versions (§2.6, XEP-0237). Members of
 * the team are in each other's rosters without asking, in a group that has the name of the team.
 *
 * <pre>
 * C: &lt;iq id='r1' type='get'>&lt;query xmlns='jabber:iq:roster' ver='7-'/>&lt;/iq>
 * S: &lt;iq id='r1' to='juliet@example.org/balcony' type='result'>
 *      &lt;query xmlns='jabber:iq:roster' ver='8-'>
 *        &lt;item jid='romeo@example.org' name='Romeo' subscription='both'>&lt;group>Friends&lt;/group>&lt;/item>
 *      &lt;/query>&lt;/iq>
 *
 * C: &lt;iq id='r2' type='set'>&lt;query xmlns='jabber:iq:roster'>&lt;item jid='nurse@example.org'/>&lt;/query>&lt;/iq>
 * S: &lt;iq id='push-9' type='set'>...&lt;/iq>   (to every session that has asked for the roster)
 * S: &lt;iq id='r2' type='result'/>
 * </pre>
 *
 * Stored: contacts, requests that wait for an answer, the version. Errors: {@code forbidden} for anybody else's roster,
 * {@code bad-request} for more than one item or a group named twice, {@code not-acceptable} for names too long or empty
 * (§2.3.3), {@code item-not-found} when there is nothing to remove (§2.5.3), {@code not-allowed} for oneself and for
 * removing a colleague, {@code policy-violation} when the roster is full. A client whose version is not the present one
 * gets the whole roster.
 */
@Implements(
        rfc = 6121,
        namespaces = {RosterQuery.NAMESPACE, RosterQuery.PRE_APPROVAL})
@Implements(xep = 237, version = "1.3", namespaces = RosterQuery.VERSIONS)
@NullMarked
package chat.atrium.backend.feature.roster;

import chat.atrium.protocol.Implements;
import chat.atrium.protocol.xep.roster.RosterQuery;
import org.jspecify.annotations.NullMarked;
