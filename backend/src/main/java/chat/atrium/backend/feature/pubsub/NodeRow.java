package chat.atrium.backend.feature.pubsub;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.xep.pubsub.Affiliation;
import chat.atrium.protocol.xep.pubsub.NodeConfig;
import chat.atrium.protocol.xep.pubsub.SubscriptionState;
import chat.atrium.protocol.xml.Element;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A change of what is stored of nodes. */
public sealed interface NodeRow {

    String node();

    /** A node is new or configured otherwise. */
    record NodeStored(String node, NodeConfig config) implements NodeRow {}

    /** A node is gone with all that is in it. */
    record NodeRemoved(String node) implements NodeRow {}

    /**
     * An item is new, or new under its id; the oldest others go.
     *
     * @param keep how many items the node has then at most
     */
    record ItemStored(
            String node,
            String id,
            BareJid publisher,
            Instant published,
            @Nullable Element payload,
            int keep) implements NodeRow {}

    record ItemRemoved(String node, String id) implements NodeRow {}

    /** All items but the newest so many are gone. */
    record ItemsTrimmed(String node, int keep) implements NodeRow {}

    /** Somebody is to the node what it was not before. */
    record AffiliationStored(String node, BareJid entity, Affiliation affiliation) implements NodeRow {}

    /** A subscription is another, or none any more. */
    record SubscriptionStored(String node, Jid entity, SubscriptionState state) implements NodeRow {}
}
