package chat.atrium.web.session;

import chat.atrium.web.client.Change;
import java.util.LinkedHashSet;
import java.util.Set;

/** What has changed since a tab last looked: a bounded set; beyond the bound, everything counts as changed. */
final class Gathered {

    private static final int MOST = 64;

    private final Set<Change> changes = new LinkedHashSet<>();
    private boolean overflown;
    private boolean pending;

    /** Adds a change; true if the tab has to be told to look. */
    synchronized boolean add(Change change) {
        if (changes.size() < MOST || change instanceof Change.Ended) {
            changes.add(change);
        } else {
            overflown = true;
        }
        boolean first = !pending;
        pending = true;
        return first;
    }

    synchronized Changes take() {
        Changes taken = new Changes(changes, overflown);
        changes.clear();
        overflown = false;
        pending = false;
        return taken;
    }
}
