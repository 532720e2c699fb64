package chat.atrium.gateway.transport.local;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Runs tasks one at a time, in order, on a virtual thread that exists only while there are some. */
final class SerialTasks implements Executor {

    private final Object lock = new Object();
    private final Queue<Runnable> queue = new ArrayDeque<>();
    private final String name;
    private boolean running;

    SerialTasks(String name) {
        this.name = name;
    }

    @Override
    public void execute(Runnable task) {
        synchronized (lock) {
            queue.add(task);
            if (running) {
                return;
            }
            running = true;
        }
        Thread.ofVirtual().name(name).start(this::run);
    }

    private void run() {
        for (Runnable task = next(); task != null; task = next()) {
            try {
                task.run();
            } catch (RuntimeException e) {
                Thread thread = Thread.currentThread();
                thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
            }
        }
    }

    private @Nullable Runnable next() {
        synchronized (lock) {
            Runnable task = queue.poll();
            running = task != null;
            return task;
        }
    }
}
