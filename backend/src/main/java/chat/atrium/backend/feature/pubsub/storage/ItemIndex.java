package chat.atrium.backend.feature.pubsub.storage;

import chat.atrium.backend.feature.pubsub.NodeRow;
import java.util.List;

/**
 * Keeps more of items than themselves, so that they are found by what they say: in the transaction that stores them. It
 * goes with the item if it refers to that by {@code on delete cascade}.
 */
public interface ItemIndex {

    /** What is to be done when that item is stored; nothing for items that are none of the index's. */
    List<Entry> entries(long owner, NodeRow.ItemStored item);

    /** A statement, run behind the one that stores the item. */
    record Entry(String statement, List<Object> parameters) {
        public Entry {
            parameters = List.copyOf(parameters);
        }
    }
}
