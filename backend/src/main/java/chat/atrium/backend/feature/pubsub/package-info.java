/**
 * Nodes, whoever has them: what is published there is kept and told to subscribers (XEP-0060).
 *
 * <pre>
 * C: &lt;iq type='set' id='p1'>&lt;pubsub xmlns='http://jabber.org/protocol/pubsub'>
 *      &lt;publish node='princely_musings'>&lt;item id='a'>&lt;entry xmlns='http://www.w3.org/2005/Atom'/>&lt;/item>&lt;/publish>
 *    &lt;/pubsub>&lt;/iq>
 * S: (to subscribers) &lt;message from='romeo@example.org' type='headline'>
 *      &lt;event xmlns='http://jabber.org/protocol/pubsub#event'>&lt;items node='princely_musings'>...&lt;/items>&lt;/event>&lt;/message>
 * S: &lt;iq type='result' id='p1'>...&lt;/iq>
 * </pre>
 *
 * The nodes of one owner have a home; {@link chat.atrium.backend.feature.pubsub.PubSubState} with its commands decides,
 * {@link chat.atrium.backend.feature.pubsub.PubSubHome} commits and then tells. Configuration, affiliations and
 * subscriptions are in memory while the home is, items are read from storage. Whom the nodes belong to is a
 * {@link chat.atrium.backend.feature.pubsub.NodeHost}: an account is one ({@code feature.pep}), and so is the service
 * {@code pubsub.<domain>} ({@link chat.atrium.backend.feature.pubsub.service}).
 *
 * <p>{@link chat.atrium.backend.feature.pubsub.AccessPolicy} is asked on every way to read: items, subscribing, what is
 * told, service discovery, the last item. Stored: {@code pubsub_node}, which counts the bytes in it, {@code pubsub_item},
 * {@code pubsub_affiliation}, {@code pubsub_subscription}; an account that is deleted leaves none of them, its own or
 * what others have noted about it. Errors: those of the sections named in the commands; strangers to an account are
 * refused in one way, whatever is or is not there; an owner who has too much gets {@code resource-constraint}. Owners see
 * who waits for their word among the subscriptions, as there is no other list of them.
 */
@Implements(
        xep = 60,
        version = "1.30.0",
        namespaces = {PubSub.NAMESPACE, PubSub.OWNER},
        without = "subscription options and identifiers (§6.3, §12.19), lists of who waits (§8.7), redirections "
                + "(§8.4.1), collections, versioning (§10), several items in one request, attributes of refused entries "
                + "(§8.8.2.4, §8.9.2.4), errors of subscribers (§12.4)")
@NullMarked
package chat.atrium.backend.feature.pubsub;

import chat.atrium.protocol.Implements;
import chat.atrium.protocol.xep.pubsub.PubSub;
import org.jspecify.annotations.NullMarked;
