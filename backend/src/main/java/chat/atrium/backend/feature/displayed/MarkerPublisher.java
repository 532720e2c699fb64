package chat.atrium.backend.feature.displayed;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.xep.pubsub.Item;

/** Publishes markers of accounts. */
@FunctionalInterface
public interface MarkerPublisher {

    /** Publishes a marker for the account's own clients; does not wait. */
    void publish(BareJid account, Item marker);
}
