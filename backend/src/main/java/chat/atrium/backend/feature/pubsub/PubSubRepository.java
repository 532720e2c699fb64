package chat.atrium.backend.feature.pubsub;

import chat.atrium.protocol.jid.BareJid;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where nodes and their items are kept. Every method waits for storage. */
public interface PubSubRepository {

    /** All nodes of an owner; empty if there is no such owner. */
    Optional<PubSubState> load(BareJid owner);

    /**
     * Commits rows together.
     *
     * @param owner the number of the owner
     */
    void write(long owner, List<NodeRow> rows);

    /**
     * Those of the items that are there, the newest first; fewer, but one, if they are too large together.
     *
     * @param size how much they may have together, in characters
     */
    List<StoredItem> find(long owner, String node, Collection<String> ids, int size);

    /** Items, the newest first; fewer than wanted, but one, if they are too large together. */
    List<StoredItem> read(long owner, String node, ItemSlice slice);

    int count(long owner, String node);
}
