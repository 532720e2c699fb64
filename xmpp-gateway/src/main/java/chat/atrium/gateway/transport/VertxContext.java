package chat.atrium.gateway.transport;

import chat.atrium.gateway.stream.Transport.Timer;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.Executor;

/** The event loop context to which a connection is confined. */
public record VertxContext(Vertx vertx, Context context) implements Executor {

    @Override
    public void execute(Runnable task) {
        context.runOnContext(_ -> task.run());
    }

    /** Runs a task here after a time. */
    public Timer after(Duration delay, Runnable task) {
        return after(vertx, delay, this, task);
    }

    /** Runs a task wherever it belongs after a time. */
    public static Timer after(Vertx vertx, Duration delay, Executor where, Runnable task) {
        long id = vertx.setTimer(Math.max(1, delay.toMillis()), _ -> where.execute(task));
        return () -> vertx.cancelTimer(id);
    }
}
