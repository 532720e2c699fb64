/**
 * Presence and who may see it: broadcast, directed presence, probes (RFC 6121 §4) and subscriptions (§3, appendix A).
 *
 * <pre>
 * C: &lt;presence to='juliet@example.org' type='subscribe'/>
 * S: &lt;iq id='push-1' type='set'>&lt;query xmlns='jabber:iq:roster'>
 *      &lt;item jid='juliet@example.org' subscription='none' ask='subscribe'/>&lt;/query>&lt;/iq>
 * S: &lt;presence from='juliet@example.org' to='romeo@example.org' type='subscribed'/>
 * S: &lt;presence from='juliet@example.org/balcony' to='romeo@example.org'/>
 *
 * C: &lt;presence>&lt;show>away&lt;/show>&lt;/presence>
 * S: (to every subscriber) &lt;presence from='romeo@example.org/orchard' to='...'>&lt;show>away&lt;/show>&lt;/presence>
 * </pre>
 *
 * Stored: subscriptions with the roster; requests until they are answered, whole, so that they reach a client that
 * signs in later. Presence itself never touches storage. Errors: {@code bad-request} for a priority that is none,
 * {@code policy-violation} past the limits. What a stranger asks about an account is answered as if nobody was there.
 * Colleagues of a team see each other without asking, and cannot take that back.
 */
@Implements(rfc = 6121)
@NullMarked
package chat.atrium.backend.feature.presence;

import chat.atrium.protocol.Implements;
import org.jspecify.annotations.NullMarked;
