/**
 * Up to where conversations were seen (XEP-0490): one item for each conversation in a node of the account that
 * {@code feature.pep} keeps as any other, and the short way to publish one, in the message that tells the other side.
 *
 * <pre>
 * C: &lt;message to='romeo@example.net'>
 *      &lt;displayed xmlns='urn:xmpp:chat-markers:0' id='the-msg-1'/>
 *      &lt;displayed xmlns='urn:xmpp:mds:displayed:0'>
 *        &lt;stanza-id xmlns='urn:xmpp:sid:0' by='juliet@example.org' id='217339301000000'/>&lt;/displayed>&lt;/message>
 * S: (to Romeo) &lt;message from='juliet@example.org/balcony'>
 *      &lt;displayed xmlns='urn:xmpp:chat-markers:0' id='the-msg-1'/>&lt;/message>
 * S: (to Juliet's clients that announce {@code urn:xmpp:mds:displayed:0+notify}) &lt;message type='headline'>&lt;event ...>
 * </pre>
 *
 * Stored: the item, its id the address in {@code to} word for word (§5.2); a node that is not there is made for the
 * account alone. There are no errors: the message goes on whatever becomes of the marker, and the client sees by the
 * event that it is published. Which message a marker names is not looked at (§5.2): it may go back, as decision 0017 has
 * it.
 */
@Implements(
        xep = 490,
        version = "1.0.1",
        namespaces = {Displayed.NAMESPACE, Displayed.ASSIST})
@NullMarked
package chat.atrium.backend.feature.displayed;

import chat.atrium.protocol.Implements;
import chat.atrium.protocol.xep.displayed.Displayed;
import org.jspecify.annotations.NullMarked;
