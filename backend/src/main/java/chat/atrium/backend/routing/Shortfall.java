package chat.atrium.backend.routing;

import chat.atrium.protocol.jid.Jid;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Which sessions of one node did not get something, as it did not fit. They are told at once, and those that miss
 * something while the node may still be busy with that a little later, together: one of them may have come back
 * meanwhile. So each is told behind the last that it has missed, and a full link is not filled with that.
 */
final class Shortfall {

    private final Consumer<List<Jid>> tell;
    private final Executor later;
    private final Set<Jid> untold = new LinkedHashSet<>();
    private boolean resting;

    /**
     * Nobody has missed anything yet.
     *
     * @param later does it after a pause
     */
    Shortfall(Consumer<List<Jid>> tell, Executor later) {
        this.tell = tell;
        this.later = later;
    }

    void missed(Collection<Jid> recipients) {
        synchronized (untold) {
            untold.addAll(recipients);
            if (resting) {
                return;
            }
            resting = true;
        }
        tellUntold();
    }

    private void tellUntold() {
        List<Jid> now;
        synchronized (untold) {
            if (untold.isEmpty()) {
                resting = false;
                return;
            }
            now = List.copyOf(untold);
            untold.clear();
        }
        tell.accept(now);
        later.execute(this::tellUntold);
    }
}
