package chat.atrium.gateway.conversation;

import chat.atrium.gateway.conversation.Line.Heard;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What came in on a connection and was not looked at yet. */
final class Inbox {

    private final LinkedBlockingQueue<Heard> queue = new LinkedBlockingQueue<>();

    void add(Heard heard) {
        queue.add(heard);
    }

    Optional<Heard> hear(Duration patience) {
        try {
            return Optional.ofNullable(queue.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
