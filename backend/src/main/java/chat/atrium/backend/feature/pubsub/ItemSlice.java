package chat.atrium.backend.feature.pubsub;

import org.jspecify.annotations.Nullable;

/**
 * A part of the items of a node.
 *
 * @param olderThan the id of an item
 * @param newerThan the id of an item
 * @param skipped so many of the newest are left out
 * @param limit how many at most
 * @param size how much they may have together, in characters
 * @param fromOldest the oldest of them are wanted rather than the newest
 */
public record ItemSlice(
        @Nullable String olderThan, @Nullable String newerThan, int skipped, int limit, int size, boolean fromOldest) {

    /** The newest items. */
    static ItemSlice newest(int limit, int size) {
        return new ItemSlice(null, null, 0, limit, size, false);
    }
}
