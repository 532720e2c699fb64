package chat.atrium.web.client;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Who wants to know of changes: the open tabs of a web login. */
final class Listeners {

    private final List<Consumer<Change>> consumers = new CopyOnWriteArrayList<>();

    /** Adds a listener; the answer takes it away. */
    Runnable add(Consumer<Change> consumer) {
        consumers.add(consumer);
        return () -> consumers.remove(consumer);
    }

    void publish(Change change) {
        consumers.forEach(consumer -> consumer.accept(change));
    }
}
