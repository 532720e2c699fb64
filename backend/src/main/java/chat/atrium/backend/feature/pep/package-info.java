/**
 * Every account is a pubsub service of its own, for its own eyes or those of its contacts (XEP-0163).
 *
 * <pre>
 * C: &lt;iq type='set' id='pub1'>&lt;pubsub xmlns='http://jabber.org/protocol/pubsub'>
 *      &lt;publish node='http://jabber.org/protocol/tune'>&lt;item>&lt;tune .../>&lt;/item>&lt;/publish>&lt;/pubsub>&lt;/iq>
 * S: (to contacts that announce {@code http://jabber.org/protocol/tune+notify})
 *    &lt;message from='juliet@example.org' to='romeo@example.org/orchard' type='headline'>
 *      &lt;event xmlns='http://jabber.org/protocol/pubsub#event'>...&lt;/event>&lt;/message>
 * </pre>
 *
 * A node is made by the first publication, with what the options of XEP-0222 and XEP-0223 say, else for contacts and one
 * item. Whoever comes online and announces a node gets its last item, where the node says so and access allows it.
 * Stored and refused as in {@code feature.pubsub}, on which this is built (decision 0010). Left out: contacts on other
 * servers, until there are links to these.
 */
@Implements(
        xep = 163,
        version = "1.2.2",
        namespaces = {
            "http://jabber.org/protocol/pubsub#access-authorize",
            "http://jabber.org/protocol/pubsub#access-open",
            "http://jabber.org/protocol/pubsub#access-presence",
            "http://jabber.org/protocol/pubsub#access-roster",
            "http://jabber.org/protocol/pubsub#access-whitelist",
            "http://jabber.org/protocol/pubsub#auto-create",
            "http://jabber.org/protocol/pubsub#auto-subscribe",
            "http://jabber.org/protocol/pubsub#config-node",
            "http://jabber.org/protocol/pubsub#config-node-max",
            "http://jabber.org/protocol/pubsub#create-and-configure",
            "http://jabber.org/protocol/pubsub#create-nodes",
            "http://jabber.org/protocol/pubsub#delete-items",
            "http://jabber.org/protocol/pubsub#delete-nodes",
            "http://jabber.org/protocol/pubsub#filtered-notifications",
            "http://jabber.org/protocol/pubsub#instant-nodes",
            "http://jabber.org/protocol/pubsub#item-ids",
            "http://jabber.org/protocol/pubsub#last-published",
            "http://jabber.org/protocol/pubsub#manage-subscriptions",
            "http://jabber.org/protocol/pubsub#member-affiliation",
            "http://jabber.org/protocol/pubsub#meta-data",
            "http://jabber.org/protocol/pubsub#modify-affiliations",
            "http://jabber.org/protocol/pubsub#multi-items",
            "http://jabber.org/protocol/pubsub#outcast-affiliation",
            "http://jabber.org/protocol/pubsub#persistent-items",
            "http://jabber.org/protocol/pubsub#presence-subscribe",
            "http://jabber.org/protocol/pubsub#publish",
            "http://jabber.org/protocol/pubsub#publish-only-affiliation",
            "http://jabber.org/protocol/pubsub#publish-options",
            "http://jabber.org/protocol/pubsub#publisher-affiliation",
            "http://jabber.org/protocol/pubsub#purge-nodes",
            "http://jabber.org/protocol/pubsub#retract-items",
            "http://jabber.org/protocol/pubsub#retrieve-affiliations",
            "http://jabber.org/protocol/pubsub#retrieve-default",
            "http://jabber.org/protocol/pubsub#retrieve-items",
            "http://jabber.org/protocol/pubsub#retrieve-subscriptions",
            "http://jabber.org/protocol/pubsub#rsm",
            "http://jabber.org/protocol/pubsub#subscribe"
        })
@Implements(xep = 222, version = "1.0")
@Implements(xep = 223, version = "1.1.1")
@NullMarked
package chat.atrium.backend.feature.pep;

import chat.atrium.protocol.Implements;
import org.jspecify.annotations.NullMarked;
