package chat.atrium.backend.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of an archive are to be read.
 *
 * @param after only greater ids
 * @param before only smaller ids
 * @param peer the bare JID of the other side
 * @param resource of the other side
 * @param ids only these, or all if there are none
 * @param changes only what changes messages named by one of these, or all if there are none
 * @param groupchat whether messages of type groupchat are wanted
 * @param backwards the last rows instead of the first
 * @param limit how many rows at most
 */
public record ArchiveSlice(
        long after,
        long before,
        @Nullable String peer,
        @Nullable String resource,
        List<Long> ids,
        List<String> changes,
        boolean groupchat,
        boolean backwards,
        int limit) {

    public ArchiveSlice {
        ids = List.copyOf(ids);
        changes = List.copyOf(changes);
    }

    /** The same of other authors, whatever their type. */
    public ArchiveSlice by(@Nullable String newPeer, @Nullable String newResource) {
        return new ArchiveSlice(after, before, newPeer, newResource, ids, changes, true, backwards, limit);
    }
}
