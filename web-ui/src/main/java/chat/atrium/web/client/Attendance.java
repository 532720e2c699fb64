package chat.atrium.web.client;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Which of the open pages of a web login somebody uses. */
final class Attendance {

    /** Who loads a page anew has closed it for a moment. */
    private static final Duration RELOAD = Duration.ofSeconds(20);

    private final Set<Object> used = new HashSet<>();
    private final OwnStatus status;
    private final Runnable changed;

    Attendance(OwnStatus status, Runnable changed) {
        this.status = status;
        this.changed = changed;
    }

    /** Somebody uses that page. */
    void used(Object page) {
        boolean news;
        synchronized (this) {
            used.add(page);
            news = status.idle(null);
        }
        tell(news);
    }

    /** It was closed. */
    void closed(Object page, Instant since) {
        CompletableFuture.delayedExecutor(RELOAD.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> unused(page, since));
    }

    /** Nobody has used it since then. */
    void unused(Object page, Instant since) {
        boolean news;
        synchronized (this) {
            news = used.remove(page) && used.isEmpty() && status.idle(since);
        }
        tell(news);
    }

    private void tell(boolean news) {
        if (news) {
            changed.run();
        }
    }
}
