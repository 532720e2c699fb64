package chat.atrium.backend.storage;

import io.smallrye.mutiny.Uni;
import java.time.Duration;

/**
 * Waits for the database no longer than that. A database that hangs keeps its connections open, so nothing else would
 * ever tell those who wait; what they asked for is not called off, as its connection is of no use before it answers.
 */
final class Limited {

    private Limited() {}

    /** Fails with {@link io.smallrye.mutiny.TimeoutException} if nothing comes in time. */
    static <T> Uni<T> to(Duration patience, Uni<T> work) {
        Uni<T> goesOn = Uni.createFrom().emitter(waiting -> work.subscribe().with(waiting::complete, waiting::fail));
        return goesOn.ifNoItem().after(patience).fail();
    }
}
