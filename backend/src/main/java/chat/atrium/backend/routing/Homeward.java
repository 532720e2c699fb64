package chat.atrium.backend.routing;

import chat.atrium.backend.cluster.Cluster;
import chat.atrium.backend.cluster.Frame;
import chat.atrium.backend.home.HomeMovedException;
import chat.atrium.protocol.jid.BareJid;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

/** Has work done at a home: here, where that costs nothing, or by a frame to the node where the home is. */
@Singleton
public final class Homeward {

    private final Cluster cluster;

    public Homeward(Cluster cluster) {
        this.cluster = cluster;
    }

    /** Has work done that answers nothing. */
    CompletionStage<Void> at(BareJid home, Supplier<CompletionStage<Void>> here, Supplier<Frame> frame) {
        return at(home, here, frame, Homeward::nothing);
    }

    /**
     * Has work done.
     *
     * @param here does it on this node
     * @param frame asks another node for it
     * @param answer reads what that one answers
     */
    <T> CompletionStage<T> at(
            BareJid home, Supplier<CompletionStage<T>> here, Supplier<Frame> frame, Function<Frame, T> answer) {
        return cluster.at(home, here, frame, answer);
    }

    /** True if the home went away in the moment between the look and the work: nothing was done. */
    static boolean isMoved(Throwable fault) {
        return fault instanceof HomeMovedException
                || fault instanceof CompletionException wrapped && wrapped.getCause() instanceof HomeMovedException;
    }

    @SuppressWarnings("NullAway") // Void has no other value
    private static Void nothing(Frame done) {
        return null;
    }
}
