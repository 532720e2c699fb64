/**
 * Keeps elements that clients put there for themselves (XEP-0049), one for each name.
 *
 * <pre>
 * C: &lt;iq type='set' id='1'>&lt;query xmlns='jabber:iq:private'>&lt;exodus xmlns='exodus:prefs'>...&lt;/exodus>&lt;/query>&lt;/iq>
 * S: &lt;iq type='result' id='1'/>
 * C: &lt;iq type='get' id='2'>&lt;query xmlns='jabber:iq:private'>&lt;exodus xmlns='exodus:prefs'/>&lt;/query>&lt;/iq>
 * S: &lt;iq type='result' id='2'>&lt;query xmlns='jabber:iq:private'>&lt;exodus xmlns='exodus:prefs'>...&lt;/exodus>&lt;/query>&lt;/iq>
 * </pre>
 *
 * An element that another feature has in a form of its own is a
 * {@link chat.atrium.backend.feature.privatexml.PrivateElement}. Stored: {@code private_xml}. Errors: {@code forbidden}
 * for what is another's, {@code bad-request} without an element, {@code not-acceptable} for reserved namespaces,
 * {@code policy-violation} past the limits.
 */
@Implements(xep = 49, version = "1.2", namespaces = PrivateQuery.NAMESPACE)
@NullMarked
package chat.atrium.backend.feature.privatexml;

import chat.atrium.protocol.Implements;
import chat.atrium.protocol.xep.privatexml.PrivateQuery;
import org.jspecify.annotations.NullMarked;
