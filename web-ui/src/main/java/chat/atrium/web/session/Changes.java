package chat.atrium.web.session;

import chat.atrium.web.client.Change;
import chat.atrium.web.client.EndReason;
import java.util.Optional;
import java.util.Set;

/**
 * What a tab has to look at again.
 *
 * @param everything too much has changed to name it
 */
public record Changes(Set<Change> named, boolean everything) {

    public Changes {
        named = Set.copyOf(named);
    }

    public boolean touch(Change change) {
        return everything || named.contains(change);
    }

    /** True if tasks have changed, in whatever channel. */
    public boolean touchTasks() {
        return everything || named.stream().anyMatch(Change.OfTasks.class::isInstance);
    }

    Optional<EndReason> findEnd() {
        return named.stream()
                .filter(Change.Ended.class::isInstance)
                .map(Change.Ended.class::cast)
                .map(Change.Ended::reason)
                .findFirst();
    }
}
