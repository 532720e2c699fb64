package chat.atrium.backend.routing;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Has something done that must not be left out because a database or a node is away for a while. */
final class Insistence {

    private static final Logger LOG = Logger.getLogger(Insistence.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int TIMES = 120;

    private Insistence() {}

    /**
     * Tries until it is done.
     *
     * @return fails if it is not done after two minutes
     */
    static CompletionStage<Void> on(String what, Supplier<CompletionStage<Void>> work) {
        return on(what, work, TIMES);
    }

    private static CompletionStage<Void> on(String what, Supplier<CompletionStage<Void>> work, int times) {
        return work.get()
                .handle((done, failure) -> failure == null
                        ? CompletableFuture.<Void>completedStage(null)
                        : again(what, work, times, failure))
                .thenCompose(Function.identity());
    }

    private static CompletionStage<Void> again(
            String what, Supplier<CompletionStage<Void>> work, int times, Throwable failure) {
        if (times == 0) {
            LOG.errorf("%s: given up: %s", what, failure.getMessage());
            return CompletableFuture.failedStage(failure);
        }
        LOG.debugf("%s: not yet: %s", what, failure.getMessage());
        return CompletableFuture.supplyAsync(
                        () -> on(what, work, times - 1),
                        CompletableFuture.delayedExecutor(
                                PAUSE.toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread))
                .thenCompose(Function.identity());
    }
}
