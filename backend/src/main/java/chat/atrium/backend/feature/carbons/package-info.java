/**
 * Message Carbons: every client of an account sees both sides of every conversation.
 *
 * <pre>
 * C: &lt;iq id='enable1' type='set'>&lt;enable xmlns='urn:xmpp:carbons:2'/>&lt;/iq>
 * S: &lt;iq from='romeo@example.org' id='enable1' to='romeo@example.org/garden' type='result'/>
 *
 * S: &lt;message from='romeo@example.org' to='romeo@example.org/home' type='chat'>
 *      &lt;received xmlns='urn:xmpp:carbons:2'>&lt;forwarded xmlns='urn:xmpp:forward:0'>
 *        &lt;message xmlns='jabber:client' from='juliet@example.org/balcony' to='romeo@example.org/garden' type='chat'>
 *          ...
 * </pre>
 *
 * Stored: nothing; a session that ends forgets it. Errors: {@code not-allowed} for anybody else's account. A copy of a
 * message to oneself is made once, on the receiving side. {@code private} and {@code no-copy} stay on the message
 * (§9 since 0.14.0): the recipient's server has to see them too.
 */
@Implements(
        xep = 280,
        version = "1.0.1",
        namespaces = "urn:xmpp:carbons:2",
        without = "urn:xmpp:carbons:rules:0: an error is judged by what it quotes, not by the message it answers")
@Implements(xep = 297, version = "1.0")
@NullMarked
package chat.atrium.backend.feature.carbons;

import chat.atrium.protocol.Implements;
import org.jspecify.annotations.NullMarked;
