package chat.atrium.backend.feature.pubsub;

import chat.atrium.protocol.jid.BareJid;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where nodes and their items are kept. Every method waits for storage. */
public interface PubSubRepository {

    /** All nodes of an owner; empty if there is no such account or room. A service is there as soon as it is asked for. */
    Optional<PubSubState> load(BareJid owner);

    /**
     * Commits rows together.
     *
     * @param owner the number of the owner
     * @param room how many bytes more the owner may have
     * @return empty if there is no room for an item, and nothing is written; an item that takes no more than what it
     *     replaces always has room
     */
    Optional<Written> write(long owner, List<NodeRow> rows, long room);

    /**
     * What came of rows.
     *
     * @param bytes how many more, or less, the owner has now
     * @param gone the ids of the items that went without a row that names them, by node
     */
    record Written(long bytes, Map<String, List<String>> gone) {

        /** Nothing grew, nothing went. */
        public static final Written SAME = new Written(0, Map.of());

        public Written {
            gone = Map.copyOf(gone);
        }

        /** What came of rows about different nodes, or of which one at most takes items away. */
        public Written and(Written other) {
            Map<String, List<String>> all = new HashMap<>(gone);
            all.putAll(other.gone);
            return new Written(bytes + other.bytes, all);
        }
    }

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
