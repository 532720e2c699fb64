/**
 * The service {@code pubsub.<domain>}: nodes that belong to nobody's account (XEP-0060).
 *
 * <pre>
 * C: &lt;iq type='set' to='pubsub.example.org' id='c1'>&lt;pubsub xmlns='http://jabber.org/protocol/pubsub'>
 *      &lt;create node='princely_musings'/>&lt;/pubsub>&lt;/iq>
 * S: &lt;iq type='result' from='pubsub.example.org' id='c1'/>
 * C: &lt;iq type='set' to='pubsub.example.org' id='s1'>&lt;pubsub xmlns='http://jabber.org/protocol/pubsub'>
 *      &lt;subscribe node='princely_musings' jid='francisco@example.org'/>&lt;/pubsub>&lt;/iq>
 * </pre>
 *
 * Who makes a node owns it; the setting {@code ATRIUM_PUBSUB_SERVICE_MAKERS} says who may. A node is open, by
 * authorization or by a list: the service has no roster and knows nobody's presence, so these access models are refused
 * ({@code unsupported-access-model}, §8.1.2). Owners are asked by message whether somebody may subscribe (§8.6).
 * Everybody may know what nodes there are not, so strangers get the exact words of each section; of nodes that they
 * may not read they are not told in discovery. All nodes of the service have one home, and so one order. A node goes
 * with its last owner's account. Stored and refused as in {@code feature.pubsub}.
 */
@NullMarked
package chat.atrium.backend.feature.pubsub.service;

import org.jspecify.annotations.NullMarked;
