/** Publish-Subscribe as payload (XEP-0060): requests of users and owners, items, events, configuration of nodes. */
@NullMarked
package chat.atrium.protocol.xep.pubsub;

import org.jspecify.annotations.NullMarked;
