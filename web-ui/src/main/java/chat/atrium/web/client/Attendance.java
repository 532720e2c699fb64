package chat.atrium.web.client;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Which of the open pages of a web login somebody uses. */
final class Attendance {

    /** Who loads a page anew has closed it for a moment. */
    private static final Duration RELOAD = Duration.ofSeconds(20);

    /** The used pages, each with what tells one use from the next. */
    private final Map<Object, Object> used = new HashMap<>();

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
            used.put(page, new Object());
            news = status.idle(null);
        }
        tell(news);
    }

    /** It was closed, or is loaded anew. */
    void closed(Object page, Instant since) {
        Object last;
        synchronized (this) {
            last = used.get(page);
        }
        if (last != null) {
            CompletableFuture.delayedExecutor(RELOAD.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> tell(end(page, last, since)));
        }
    }

    /** Nobody has used it since then. */
    void unused(Object page, Instant since) {
        tell(end(page, null, since));
    }

    /** True if nobody uses any page now; nothing happens if a use has begun behind that one. */
    private synchronized boolean end(Object page, @Nullable Object use, Instant since) {
        boolean ended = use == null ? used.remove(page) != null : used.remove(page, use);
        return ended && used.isEmpty() && status.idle(since);
    }

    private void tell(boolean news) {
        if (news) {
            changed.run();
        }
    }
}
